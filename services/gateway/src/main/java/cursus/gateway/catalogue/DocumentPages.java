package cursus.gateway.catalogue;

import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Wording;
import cursus.gateway.texts.Markdown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** House rules and conditions, as they are in force. */
@Controller
class DocumentPages {

    /** Of the page, under which the text stands. */
    private static final int HEADING = 1;

    private final CatalogueCalls calls;
    private final PublicAddresses addresses;
    private final Wording wording;

    DocumentPages(CatalogueCalls calls, PublicAddresses addresses, Wording wording) {
        this.calls = calls;
        this.addresses = addresses;
        this.wording = wording;
    }

    @GetMapping("/documents/{document}")
    String document(@PathVariable String document, Model model) {
        InForceText found = calls.document(document);
        model.addAttribute("document", found);
        model.addAttribute("html", Markdown.part(wording.text(found.text()), HEADING));
        model.addAttribute("head", addresses.head(wording.text(found.title()), "/documents/" + found.document()));
        return "document";
    }
}
