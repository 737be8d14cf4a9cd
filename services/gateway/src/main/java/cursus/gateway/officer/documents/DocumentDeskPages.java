package cursus.gateway.officer.documents;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.language.PortalLanguage;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.LanguageSwitch;
import cursus.gateway.portal.Listing;
import cursus.gateway.portal.Text;
import cursus.gateway.portal.Wording;
import cursus.gateway.texts.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents, each with its versions, and the form for the next one. */
@Controller
@RequestMapping("/officer/documents")
class DocumentDeskPages {

    /** Of the page, under which the text stands. */
    private static final int HEADING = 1;

    private static final String NOT_SHOWN_IN = "!" + LanguageSwitch.SHOWN_IN;
    private static final String DOCUMENT = "document";
    private static final String VERSION = "version";
    private static final List<String> KINDS = List.of("HOUSE_RULES", "CONDITIONS");

    private final DocumentCalls calls;
    private final Wording wording;

    DocumentDeskPages(DocumentCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView all(@RequestParam Map<String, String> query) {
        Listing listing = Listing.of("/officer/documents", query);
        return new ModelAndView("officer/documents")
                .addObject("documents", calls.all(listing))
                .addObject("listing", listing);
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return page(Form.empty().with(VERSION, "0"), HttpStatus.OK);
    }

    @GetMapping("/{document}")
    ModelAndView next(@PathVariable String document) {
        DocumentCalls.Document present = calls.one(document);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(DOCUMENT, present.document());
        values.put(VERSION, Integer.toString(present.version()));
        values.put("kind", present.kind());
        put("title", present.title(), values);
        put("text", present.text(), values);
        return page(Form.typed(values), HttpStatus.OK);
    }

    @GetMapping("/{document}/versions/{version}")
    ModelAndView version(@PathVariable String document, @PathVariable int version) {
        DocumentCalls.Document shown = calls.version(document, version);
        return new ModelAndView("officer/document-version")
                .addObject("document", shown)
                .addObject("html", Markdown.part(shown.text().in(PortalLanguage.current()), HEADING));
    }

    @PostMapping(params = LanguageSwitch.SHOWN_IN)
    ModelAndView inOtherLanguage(@RequestParam Map<String, String> typed) {
        return page(Form.typed(typed), HttpStatus.OK);
    }

    @PostMapping(params = NOT_SHOWN_IN)
    ModelAndView write(@RequestParam Map<String, String> typed, RedirectAttributes notices) {
        FormFields fields = new FormFields(Form.typed(typed), wording);
        String document = fields.required(DOCUMENT);
        DocumentCalls.Body body = new DocumentCalls.Body(
                fields.optionalWholeNumber(VERSION).orElse(0),
                fields.required("kind"),
                text("title", fields),
                text("text", fields));
        Form form = fields.form();
        if (!fields.readable()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (calls.write(document, body)) {
                case Answer.Given<DocumentCalls.Document>(var written) -> {
                    notices.addFlashAttribute("notice", wording.say("desk.document.done", written.version()));
                    yield new ModelAndView("redirect:/officer/documents");
                }
                case Answer.Refused<DocumentCalls.Document>(Problem problem) -> refused(document, form, problem);
            };
        } catch (ServiceAway away) {
            return page(form.withMessage(wording.say("away.kept")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** What somebody wrote meanwhile stands beside what was typed, which would follow it when it is sent again. */
    private ModelAndView refused(String document, Form form, Problem problem) {
        ModelAndView page = page(form.refusedBy(problem, wording.say("refused")), HttpStatus.UNPROCESSABLE_CONTENT);
        if (!problem.is("document-outdated")) {
            return page;
        }
        DocumentCalls.Document theirs = calls.one(document);
        return page(
                        form.with(VERSION, Integer.toString(theirs.version()))
                                .refusedBy(problem, wording.say("refused")),
                        HttpStatus.CONFLICT)
                .addObject("theirs", theirs);
    }

    private static Text text(String name, FormFields fields) {
        return new Text(fields.required(name + ".fr"), fields.optional(name + ".en"));
    }

    private static void put(String name, Text text, Map<String, String> values) {
        values.put(name + ".fr", text.fr());
        text.en().ifPresent(english -> values.put(name + ".en", english));
    }

    private static ModelAndView page(Form form, HttpStatus status) {
        return new ModelAndView("officer/document", status)
                .addObject("form", form)
                .addObject("kinds", KINDS)
                .addObject(LanguageSwitch.FORM_ID, "typed");
    }
}
