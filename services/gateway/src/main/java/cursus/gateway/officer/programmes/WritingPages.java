package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Panel;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a programme, one section to a page. */
@Controller
@RequestMapping("/officer/programmes/{programme}/write/{section}")
class WritingPages {

    private static final String ROW = "row";
    private static final String QUIETLY = "HX-Request";
    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;

    private final ProgrammeCalls calls;
    private final Saving saving;
    private final Wording wording;

    WritingPages(ProgrammeCalls calls, Saving saving, Wording wording) {
        this.calls = calls;
        this.saving = saving;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView form(@PathVariable String programme, @PathVariable String section) {
        Section shown = known(section);
        return page(programme, shown, formOf(shown, calls.draft(programme)), HttpStatus.OK);
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(
            @PathVariable String programme, @PathVariable String section, @RequestParam Map<String, String> typed) {
        return page(programme, known(section), Form.typed(typed), HttpStatus.OK);
    }

    /** Also without JavaScript a button adds a row, takes it away or moves it. Nothing is saved by it. */
    @PostMapping(params = {ROW, NOT_SHOWN_IN})
    ModelAndView rows(
            @PathVariable String programme, @PathVariable String section, @RequestParam Map<String, String> typed) {
        Section shown = known(section);
        Form form = Rows.changed(shown, Form.typed(typed), typed.getOrDefault(ROW, ""));
        return page(programme, shown, form, HttpStatus.OK);
    }

    @PostMapping(
            params = {"!" + ROW, NOT_SHOWN_IN},
            headers = "!" + QUIETLY)
    ModelAndView save(
            @PathVariable String programme,
            @PathVariable String section,
            @RequestParam Map<String, String> typed,
            RedirectAttributes notices) {
        Section written = known(section);
        Form form = Typed.tidy(written, Form.typed(typed));
        try {
            return switch (saving.save(programme, written, form, false)) {
                case Saved.Done(Draft draft, List<Problem.Difference> others) ->
                    others.isEmpty()
                            ? again(programme, section, said(draft), notices)
                            : page(programme, written, formOf(written, draft), HttpStatus.OK)
                                    .addObject("notice", said(draft))
                                    .addObject("others", others);
                case Saved.Refused(Form wrong) -> page(programme, written, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
                case Saved.Meanwhile meanwhile ->
                    page(programme, written, meanwhile.form(), HttpStatus.CONFLICT)
                            .addObject("meanwhile", meanwhile);
            };
        } catch (ServiceAway away) {
            return page(programme, written, form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** While somebody types: says only whether it is kept. Empty rows stay on the page, where more may be typed. */
    @PostMapping(
            params = {"!" + ROW, NOT_SHOWN_IN},
            headers = QUIETLY)
    ModelAndView saveQuietly(
            @PathVariable String programme, @PathVariable String section, @RequestParam Map<String, String> typed) {
        Section written = known(section);
        try {
            Saved saved = saving.save(programme, written, Typed.tidy(written, Form.typed(typed)), true);
            return switch (saved) {
                case Saved.Done(Draft draft, List<Problem.Difference> _) ->
                    kept(said(draft)).addObject("revision", draft.revision());
                case Saved.Refused(Form wrong) ->
                    kept(wording.say("desk.not-yet", wrong.errors().size()));
                case Saved.Meanwhile _ -> kept(wording.say("desk.not-yet.meanwhile"));
            };
        } catch (ServiceAway away) {
            return kept(wording.say("desk.not-yet.away"));
        }
    }

    private static ModelAndView again(String programme, String section, String notice, RedirectAttributes notices) {
        notices.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/officer/programmes/{programme}/write/{section}")
                .addObject("programme", programme)
                .addObject("section", section);
    }

    private static Form formOf(Section section, Draft draft) {
        return Form.typed(Flat.of(section, draft.contents())).with(Saving.REVISION, Integer.toString(draft.revision()));
    }

    private String said(Draft draft) {
        return wording.say("desk.saved", wording.moment(draft.changedAt()));
    }

    private static ModelAndView kept(String words) {
        return new ModelAndView("officer/programme-saved").addObject("words", words);
    }

    private ModelAndView page(String programme, Section section, Form form, HttpStatus status) {
        return new ModelAndView("officer/programme-section", status)
                .addObject("programme", programme)
                .addObject("section", section)
                .addObject("sections", Section.values())
                .addObject("documents", Panel.of(() -> calls.documents().items()))
                .addObject("form", Rows.shown(section, form))
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }

    private static Section known(String section) {
        return Section.of(section).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
