package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.catalogue.Programme;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The timetable of a cohort that exists: sends it, and keeps what was typed when it is not taken. */
@Component
class SchedulingCohort {

    private final OfficerCalls calls;
    private final CatalogueCalls catalogue;
    private final Wording wording;

    SchedulingCohort(OfficerCalls calls, CatalogueCalls catalogue, Wording wording) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    ModelAndView send(String cohort, NewSessions sessions, Form form, RedirectAttributes notices) {
        try {
            Answer<?> answer = calls.schedule(cohort, sessions);
            if (OfficerCalls.unheardOf(answer)) {
                return notYet(cohort, form);
            }
            return switch (answer) {
                case Answer.Given<?> _ -> {
                    notices.addFlashAttribute("notice", wording.say("officer.scheduled"));
                    yield new ModelAndView("redirect:/officer/cohorts/{cohort}").addObject("cohort", cohort);
                }
                case Answer.Refused(var problem) ->
                    page(cohort, form.refusedBy(problem, wording.say("refused")), HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (ServiceAway away) {
            return notYet(cohort, form);
        }
    }

    ModelAndView page(String code, Form form, HttpStatus status) {
        Cohort cohort = catalogue.cohort(code);
        List<Programme.Module> modules = cohort.programme()
                .map(catalogue::programme)
                .map(Programme::modules)
                .orElse(List.of());
        return new ModelAndView("officer/sessions", status)
                .addObject("cohort", cohort)
                .addObject("modules", modules)
                .addObject("form", NewSessions.withRows(form, 1));
    }

    List<Programme.Module> modulesOf(String cohort) {
        Optional<String> programme = catalogue.cohort(cohort).programme();
        return programme.map(catalogue::programme).map(Programme::modules).orElse(List.of());
    }

    private ModelAndView notYet(String cohort, Form form) {
        return page(cohort, form.withMessage(wording.say("officer.not-yet-scheduled")), HttpStatus.SERVICE_UNAVAILABLE);
    }
}
