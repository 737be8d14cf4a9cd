package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.catalogue.CatalogueCalls;
import cursus.gateway.catalogue.Programme;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.Map;
import java.util.Optional;
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
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;

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
        return page(
                programme, Optional.of(catalogue.programme(programme)), NewSessions.withRows(form, 2), HttpStatus.OK);
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam String programme, @RequestParam Map<String, String> typed) {
        return shown(programme, Form.typed(typed));
    }

    @PostMapping(params = {ADD, NOT_SHOWN_IN})
    ModelAndView oneMoreRow(@RequestParam String programme, @RequestParam Map<String, String> typed) {
        Form form = Form.typed(typed);
        return shown(programme, NewSessions.withRows(form, form.rows(NewSessions.ROWS) + 1));
    }

    @PostMapping(params = {"!" + ADD, NOT_SHOWN_IN})
    ModelAndView announce(
            @RequestParam String programme, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Form form = NewSessions.tidy(Form.typed(typed));
        Optional<Programme> known = catalogue.programmeUnlessAway(programme);
        if (known.isEmpty()) {
            return away(programme, form);
        }
        FormFields fields = new FormFields(form, wording);
        NewCohort cohort = NewCohort.from(fields);
        NewSessions sessions = NewSessions.from(form, fields, known.get().modules());
        if (!fields.readable()) {
            return page(programme, known, fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.announce(cohort)) {
                case Answer.Given<?> _ -> announced(cohort.cohort(), sessions, form, notices);
                case Answer.Refused(var problem) ->
                    page(
                            programme,
                            known,
                            form.refusedBy(problem, wording.say("refused")),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (ServiceAway away) {
            return page(programme, known, form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView announced(String cohort, NewSessions sessions, Form form, RedirectAttributes notices) {
        if (!sessions.none()) {
            return scheduling.send(cohort, sessions, form, notices);
        }
        notices.addFlashAttribute("notice", wording.say("officer.announced"));
        return new ModelAndView("redirect:/officer/cohorts/{cohort}").addObject("cohort", cohort);
    }

    /** Once more, without sending anything. */
    private ModelAndView shown(String programme, Form form) {
        Optional<Programme> known = catalogue.programmeUnlessAway(programme);
        return known.isPresent() ? page(programme, known, form, HttpStatus.OK) : away(programme, form);
    }

    private ModelAndView away(String programme, Form form) {
        return page(
                programme,
                Optional.empty(),
                form.withMessage(wording.say("away.catalogue")),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String code, Optional<Programme> programme, Form form, HttpStatus status) {
        Form rows = NewSessions.withRows(form, 1);
        return new ModelAndView("officer/new-cohort", status)
                .addObject("code", code)
                .addObject("programme", programme)
                .addObject("modules", NewSessions.choices(programme.map(Programme::modules), rows))
                .addObject("form", rows)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
