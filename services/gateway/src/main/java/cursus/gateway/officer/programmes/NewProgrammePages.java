package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Text;
import cursus.gateway.portal.Wording;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a programme: a code and a title, and all the rest on the pages of the draft. */
@Controller
@RequestMapping("/officer/programmes/new")
class NewProgrammePages {

    private final ProgrammeCalls calls;
    private final Wording wording;

    NewProgrammePages(ProgrammeCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView form() {
        return page(Form.empty(), HttpStatus.OK);
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> typed) {
        return page(Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(params = "!" + LanguageSwitch.SHOWN_IN)
    ModelAndView begin(@RequestParam Map<String, String> typed) {
        Form form = Form.typed(typed);
        FormFields fields = new FormFields(form, wording);
        String programme = fields.required("programme");
        Text title = new Text(fields.required("title.fr"), fields.optional("title.en"));
        if (!fields.readable()) {
            return page(fields.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.save(programme, 0, Map.of("title", title))) {
                case Answer.Given<Draft>(Draft draft) ->
                    new ModelAndView("redirect:/officer/programmes/{programme}")
                            .addObject("programme", draft.programme());
                case Answer.Refused<Draft>(Problem problem) ->
                    page(refused(form, problem), HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (ServiceAway away) {
            return page(form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private Form refused(Form form, Problem problem) {
        Form marked = form;
        for (Problem.FieldProblem wrong : problem.errors()) {
            marked = marked.withError(DeskPlaces.inForm(wrong.field()), wrong.message());
        }
        return problem.errors().isEmpty()
                ? form.withError("programme", problem.sentence().orElse(wording.say("refused")))
                : marked;
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        return new ModelAndView("officer/programme-new", status)
                .addObject("form", form)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
