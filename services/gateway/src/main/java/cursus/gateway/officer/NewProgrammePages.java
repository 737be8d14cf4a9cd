package cursus.gateway.officer;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
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

/** Publishing a programme. */
@Controller
@RequestMapping("/officer/programmes/new")
class NewProgrammePages {

    private static final String ADD = "add";
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;

    private final OfficerCalls calls;
    private final Wording wording;

    NewProgrammePages(OfficerCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView form() {
        Form form = Form.empty()
                .withRows("modules", "title.fr", 2)
                .withRows("objectives", "fr", 2)
                .withRows("methods", "fr", 2);
        return page(form, HttpStatus.OK);
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> typed) {
        return page(Form.typed(typed), HttpStatus.OK);
    }

    /** Also without JavaScript a button may ask for one more row. */
    @PostMapping(params = {ADD, NOT_SHOWN_IN})
    ModelAndView oneMoreRow(@RequestParam Map<String, String> typed) {
        String rows = typed.getOrDefault(ADD, "");
        Form form = Form.typed(typed);
        if (!NewProgramme.ROWS.contains(rows)) {
            return page(form, HttpStatus.OK);
        }
        String field = "modules".equals(rows) ? "title.fr" : "fr";
        return page(form.withRows(rows, field, form.rows(rows) + 1), HttpStatus.OK);
    }

    @PostMapping(params = {"!" + ADD, NOT_SHOWN_IN})
    ModelAndView publish(@RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Form form = NewProgramme.tidy(Form.typed(typed));
        FormFields fields = new FormFields(form, wording);
        NewProgramme programme = NewProgramme.from(form, fields);
        if (!fields.readable()) {
            return page(fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.publish(programme)) {
                case Answer.Given<?> _ -> {
                    notices.addFlashAttribute("notice", wording.say("officer.published"));
                    yield new ModelAndView("redirect:/officer");
                }
                case Answer.Refused(var problem) ->
                    page(form.refusedBy(problem, wording.say("refused")), HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (ServiceAway away) {
            return page(form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        Form atLeastOne = form.withRows("modules", "title.fr", 1)
                .withRows("objectives", "fr", 1)
                .withRows("methods", "fr", 1);
        return new ModelAndView("officer/new-programme", status)
                .addObject("form", atLeastOne)
                .addObject("kinds", NewProgramme.KINDS)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
