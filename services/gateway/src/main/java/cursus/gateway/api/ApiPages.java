package cursus.gateway.api;

import cursus.gateway.language.PortalLanguage;
import cursus.gateway.texts.PortalTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole API's description for people. */
@Controller
class ApiPages {

    private final JoinedDescription description;
    private final RenderedOperations operations;
    private final PortalTexts texts;

    ApiPages(JoinedDescription description, RenderedOperations operations, PortalTexts texts) {
        this.description = description;
        this.operations = operations;
        this.texts = texts;
    }

    @GetMapping("/developers")
    String developers(Model model) {
        Description now = description.now();
        model.addAttribute("text", texts.read("developers", PortalLanguage.current()));
        model.addAttribute("reference", now.page());
        model.addAttribute("operations", operations.of(now));
        return "developers";
    }
}
