package cursus.gateway.messages;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Every kind of mail, and each of them as its reader would get it. */
@Controller
class TemplatePages {

    private static final String TEMPLATES = "/officer/templates";
    private static final String ONE = TEMPLATES + "/{template}/{sample}/{language}";

    private final TemplateCalls calls;
    private final LetterFrame frame;

    TemplatePages(TemplateCalls calls, LetterFrame frame) {
        this.calls = calls;
        this.frame = frame;
    }

    @GetMapping(TEMPLATES)
    ModelAndView all() {
        return new ModelAndView("officer/templates").addObject("templates", calls.all());
    }

    @GetMapping(ONE)
    ModelAndView one(@ModelAttribute TemplateCalls.Shown shown) {
        return new ModelAndView("officer/template")
                .addObject("preview", calls.preview(shown))
                .addObject("languages", List.of("fr", "en"));
    }

    /** The mail itself, for the frames of that page. */
    @GetMapping(ONE + "/document")
    ResponseEntity<byte[]> document(@ModelAttribute TemplateCalls.Shown shown) {
        return frame.html(calls.preview(shown).html());
    }
}
