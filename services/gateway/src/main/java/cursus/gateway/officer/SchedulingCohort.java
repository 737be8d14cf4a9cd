package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Cohort;
import cursus.gateway.catalogue.Programme;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.LanguageSwitch;
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

    /** For a cohort of which the catalogue knows. */
    ModelAndView emptyPage(String cohort) {
        return page(
                cohort,
                Optional.of(modules(catalogue.cohort(cohort))),
                NewSessions.withRows(Form.empty(), 2),
                HttpStatus.OK);
    }

    ModelAndView page(String cohort, Form form, HttpStatus status) {
        return page(cohort, modulesOf(cohort), form, status);
    }

    /** @param modules empty while the catalogue is away, which the page then says, with what was typed */
    ModelAndView page(String cohort, Optional<List<Programme.Module>> modules, Form form, HttpStatus status) {
        Form rows = NewSessions.withRows(form, 1);
        return new ModelAndView("officer/sessions", modules.isPresent() ? status : HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("cohort", cohort)
                .addObject("modules", NewSessions.choices(modules, rows))
                .addObject("form", modules.isPresent() ? rows : rows.withMessage(wording.say("away.catalogue")))
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }

    /** Empty while the catalogue is away. */
    Optional<List<Programme.Module>> modulesOf(String cohort) {
        return catalogue
                .cohortUnlessAway(cohort)
                .flatMap(known -> known.programme()
                        .map(programme ->
                                catalogue.programmeUnlessAway(programme).map(Programme::modules))
                        .orElseGet(() -> Optional.of(List.of())));
    }

    private List<Programme.Module> modules(Cohort cohort) {
        return cohort.programme()
                .map(catalogue::programme)
                .map(Programme::modules)
                .orElse(List.of());
    }

    private ModelAndView notYet(String cohort, Form form) {
        return page(cohort, form.withMessage(wording.say("officer.not-yet-scheduled")), HttpStatus.SERVICE_UNAVAILABLE);
    }
}
