package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a programme from a file, whose text is pasted: the portal takes no files. It becomes a draft. */
@Controller
@RequestMapping("/officer/programmes/import")
class ImportPages {

    private static final String FILE = "file";
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;

    private final ProgrammeCalls calls;
    private final Wording wording;

    ImportPages(ProgrammeCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView form(@RequestParam Map<String, String> query) {
        return page(Form.empty().with(Saving.REVISION, query.getOrDefault(Saving.REVISION, "0")), HttpStatus.OK);
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> typed) {
        return page(Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(params = NOT_SHOWN_IN)
    ModelAndView take(@RequestParam Map<String, String> typed, RedirectAttributes notices) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        String file = fields.required(FILE);
        int revision = fields.optionalWholeNumber(Saving.REVISION).orElse(0);
        Form form = fields.form();
        if (!fields.readable()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.take(file, revision)) {
                case Answer.Given<Draft>(Draft draft) -> {
                    notices.addFlashAttribute("notice", wording.say("desk.import.done"));
                    yield new ModelAndView("redirect:/officer/programmes/{programme}")
                            .addObject("programme", draft.programme());
                }
                case Answer.Refused<Draft>(Problem problem) -> refused(form, problem);
            };
        } catch (ServiceAway away) {
            return page(form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView refused(Form form, Problem problem) {
        List<Problem.FieldProblem> mistakes = problem.errors();
        Form marked = mistakes.isEmpty()
                ? form.withMessage(problem.sentence().orElse(wording.say("refused")))
                : form.withError(FILE, wording.say("desk.import.mistakes", mistakes.size()));
        return page(marked, HttpStatus.UNPROCESSABLE_CONTENT).addObject("mistakes", mistakes);
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        return new ModelAndView("officer/programme-import", status)
                .addObject("form", form)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
