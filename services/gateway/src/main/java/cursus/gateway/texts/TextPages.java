package cursus.gateway.texts;

import cursus.gateway.language.PortalLanguage;
import cursus.gateway.portal.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read, and what the law wants to be read. */
@Controller
class TextPages {

    private final PortalTexts texts;
    private final Wording wording;

    TextPages(PortalTexts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    @GetMapping("/legal")
    String legal(Model model) {
        return page("legal", model);
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return page("privacy", model);
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return page("accessibility", model);
    }

    @GetMapping("/seats")
    String seats(Model model) {
        return page("seats", model);
    }

    private String page(String name, Model model) {
        Markdown.Titled text = texts.read(name, PortalLanguage.current());
        model.addAttribute("heading", text.title().orElseGet(() -> wording.say("text." + name)));
        model.addAttribute("html", text.html());
        return "text";
    }
}
