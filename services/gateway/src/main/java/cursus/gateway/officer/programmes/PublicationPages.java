package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.OutcomeUnknown;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.officer.Seen;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a programme and taking it off the list, each after a look at what it would come to. */
@Controller
@RequestMapping("/officer/programmes/{programme}")
class PublicationPages {

    private static final String PUBLICATION = "publication";
    private static final String WITHDRAWAL = "withdrawal";
    private static final String SURE = "sure";
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;
    static final List<String> REASONS = List.of("REPLACED", "NO_LONGER_OFFERED", "UNDER_REVISION", "OTHER");

    private final ProgrammeCalls calls;
    private final Wording wording;

    PublicationPages(ProgrammeCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping("/publication")
    ModelAndView publication(@PathVariable String programme) {
        Draft draft = calls.draft(programme);
        Form form = Form.empty().with(Saving.REVISION, Integer.toString(draft.revision()));
        ModelAndView page = previewed(programme, PUBLICATION, form, body(PUBLICATION, form));
        page.setStatus(HttpStatus.OK);
        return page.addObject("draft", draft);
    }

    @PostMapping(
            path = "/publication",
            params = {"!" + LanguageSwitch.SHOWN_IN})
    ModelAndView publish(
            @PathVariable String programme, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        return done(programme, PUBLICATION, Form.typed(typed), notices);
    }

    @PostMapping(path = "/publication", params = LanguageSwitch.SHOWN_IN)
    ModelAndView publicationInOtherLanguage(@PathVariable String programme) {
        return publication(programme);
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawal(@PathVariable String programme) {
        Draft draft = calls.draft(programme);
        Form form = Form.empty().with(Saving.REVISION, Integer.toString(draft.revision()));
        return page(WITHDRAWAL, programme, form, HttpStatus.OK);
    }

    @PostMapping(path = "/withdrawal", params = LanguageSwitch.SHOWN_IN)
    ModelAndView withdrawalInOtherLanguage(@PathVariable String programme, @RequestParam Map<String, String> typed) {
        return page(WITHDRAWAL, programme, Form.typed(typed), HttpStatus.OK);
    }

    /** First the look, then the act: what was typed differently since then is looked at again. */
    @PostMapping(
            path = "/withdrawal",
            params = {"!" + SURE, NOT_SHOWN_IN})
    ModelAndView previewWithdrawal(@PathVariable String programme, @RequestParam Map<String, String> typed) {
        Form form = Form.typed(typed);
        return previewed(programme, WITHDRAWAL, form, body(WITHDRAWAL, form));
    }

    @PostMapping(
            path = "/withdrawal",
            params = {SURE, NOT_SHOWN_IN})
    ModelAndView withdraw(
            @PathVariable String programme, @RequestParam Map<String, String> typed, RedirectAttributes notices) {
        Form form = Form.typed(typed);
        return Seen.mark(body(WITHDRAWAL, form)).equals(form.value(SURE))
                ? done(programme, WITHDRAWAL, form, notices)
                : previewWithdrawal(programme, typed);
    }

    private ModelAndView previewed(String programme, String act, Form form, Map<String, Object> body) {
        try {
            return switch (calls.preview(programme, act, body)) {
                case Answer.Given<ProgrammeCalls.Preview>(var preview) ->
                    page(act, programme, form, HttpStatus.OK)
                            .addObject("preview", preview)
                            .addObject(SURE, Seen.mark(body));
                case Answer.Refused<ProgrammeCalls.Preview>(Problem problem) -> refused(act, programme, form, problem);
            };
        } catch (ServiceAway away) {
            return page(act, programme, form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView done(String programme, String act, Form form, RedirectAttributes notices) {
        try {
            return switch (calls.act(programme, act, body(act, form))) {
                case Answer.Given<Draft>(Draft draft) -> {
                    notices.addFlashAttribute("notice", wording.say("desk." + act + ".done", draft.version()));
                    yield new ModelAndView("redirect:/officer/programmes/{programme}")
                            .addObject("programme", programme);
                }
                case Answer.Refused<Draft>(Problem problem) -> refused(act, programme, form, problem);
            };
        } catch (ServiceAway away) {
            throw new OutcomeUnknown(away, "/officer/programmes/" + programme);
        }
    }

    /** What somebody changed meanwhile is to be read before it is done after all, upon the revision that is shown. */
    private ModelAndView refused(String act, String programme, Form form, Problem problem) {
        Form marked = form;
        for (Problem.FieldProblem wrong : problem.errors()) {
            marked = marked.withError(DeskPlaces.inForm(wrong.field()), wrong.message());
        }
        if (problem.errors().isEmpty()) {
            marked = marked.withMessage(problem.sentence().orElse(wording.say("refused")));
        }
        if (!problem.is("draft-outdated")) {
            return page(act, programme, marked, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int present = problem.meanwhile().revision().orElse(0);
        return page(act, programme, marked.with(Saving.REVISION, Integer.toString(present)), HttpStatus.CONFLICT)
                .addObject("since", problem.meanwhile());
    }

    private static Map<String, Object> body(String act, Form form) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                Saving.REVISION,
                form.typed(Saving.REVISION)
                        .filter(number -> number.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .orElse(0));
        if (act.equals(WITHDRAWAL)) {
            body.put("reason", form.typed("why").filter(REASONS::contains).orElse("OTHER"));
            note(form).ifPresent(note -> body.put("note", note));
        }
        return body;
    }

    private static Optional<Map<String, Object>> note(Form form) {
        Optional<String> french = form.typed("note.fr");
        Optional<String> english = form.typed("note.en");
        if (french.isEmpty() && english.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("fr", french.orElse(""));
        english.ifPresent(words -> note.put("en", words));
        return Optional.of(note);
    }

    private static ModelAndView page(String act, String programme, Form form, HttpStatus status) {
        return new ModelAndView("officer/programme-" + act, status)
                .addObject("programme", programme)
                .addObject("form", form)
                .addObject("reasons", REASONS)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
