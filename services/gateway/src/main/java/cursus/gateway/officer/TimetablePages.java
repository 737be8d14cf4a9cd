package cursus.gateway.officer;

import cursus.gateway.catalogue.Programme;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scheduling a cohort that has been announced. */
@Controller
class TimetablePages {

    private static final String ADD = "add";
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;
    private static final String SESSIONS = "/officer/cohorts/{cohort}/sessions";

    private final SchedulingCohort scheduling;
    private final Wording wording;

    TimetablePages(SchedulingCohort scheduling, Wording wording) {
        this.scheduling = scheduling;
        this.wording = wording;
    }

    @GetMapping(SESSIONS)
    ModelAndView sessions(@PathVariable String cohort) {
        return scheduling.emptyPage(cohort);
    }

    @PostMapping(path = SESSIONS, params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        return scheduling.page(cohort, Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(
            path = SESSIONS,
            params = {ADD, NOT_SHOWN_IN})
    ModelAndView oneMoreRow(@PathVariable String cohort, @RequestParam Map<String, String> typed) {
        Form form = Form.typed(typed);
        return scheduling.page(cohort, NewSessions.withRows(form, form.rows(NewSessions.ROWS) + 1), HttpStatus.OK);
    }

    @PostMapping(
            path = SESSIONS,
            params = {"!" + ADD, NOT_SHOWN_IN})
    ModelAndView schedule(
            @PathVariable String cohort, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Form form = NewSessions.tidy(Form.typed(typed));
        Optional<List<Programme.Module>> modules = scheduling.modulesOf(cohort);
        if (modules.isEmpty()) {
            return scheduling.page(cohort, modules, form, HttpStatus.OK);
        }
        FormFields fields = new FormFields(form, wording);
        NewSessions sessions = NewSessions.from(form, fields, modules.get());
        if (sessions.none()) {
            return scheduling.page(
                    cohort, form.withMessage(wording.say("officer.no-session")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return fields.readable()
                ? scheduling.send(cohort, sessions, form, notices)
                : scheduling.page(cohort, fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
