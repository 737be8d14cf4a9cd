package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Programme;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.Wording;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Announcing a cohort, with its timetable. */
@Controller
@RequestMapping("/officer/cohorts/new")
class NewCohortPages {

    private static final String ADD = "add";

    private final OfficerCalls calls;
    private final CatalogueCalls catalogue;
    private final SchedulingCohort scheduling;
    private final Wording wording;

    NewCohortPages(OfficerCalls calls, CatalogueCalls catalogue, SchedulingCohort scheduling, Wording wording) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.scheduling = scheduling;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView form(@RequestParam String programme) {
        Form form = Form.empty().with("programme", programme).with("holdFor", "15");
        return page(NewSessions.withRows(form, 2), catalogue.programme(programme), HttpStatus.OK);
    }

    @PostMapping(params = ADD)
    ModelAndView oneMoreRow(@RequestParam String programme, @RequestParam Map<String, String> typed) {
        Form form = Form.typed(typed);
        return page(
                NewSessions.withRows(form, form.rows(NewSessions.ROWS) + 1),
                catalogue.programme(programme),
                HttpStatus.OK);
    }

    @PostMapping(params = "!" + ADD)
    ModelAndView announce(
            @RequestParam String programme, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Programme shown = catalogue.programme(programme);
        Form form = NewSessions.tidy(Form.typed(typed));
        FormFields fields = new FormFields(form, wording);
        NewCohort cohort = NewCohort.from(fields);
        NewSessions sessions = NewSessions.from(form, fields, shown.modules());
        if (!fields.readable()) {
            return page(fields.form(), shown, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.announce(cohort)) {
                case Answer.Given<?> _ -> announced(cohort.cohort(), sessions, form, notices);
                case Answer.Refused(var problem) ->
                    page(form.refusedBy(problem, wording.say("refused")), shown, HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (ServiceAway away) {
            return page(form.withMessage(wording.say("away.kept")), shown, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView announced(String cohort, NewSessions sessions, Form form, RedirectAttributes notices) {
        if (!sessions.none()) {
            return scheduling.send(cohort, sessions, form, notices);
        }
        notices.addFlashAttribute("notice", wording.say("officer.announced"));
        return new ModelAndView("redirect:/officer/cohorts/{cohort}").addObject("cohort", cohort);
    }

    private static ModelAndView page(Form form, Programme programme, HttpStatus status) {
        return new ModelAndView("officer/new-cohort", status)
                .addObject("programme", programme)
                .addObject("modules", programme.modules())
                .addObject("form", NewSessions.withRows(form, 1));
    }
}
