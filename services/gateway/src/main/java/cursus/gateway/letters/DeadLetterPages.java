package cursus.gateway.letters;

import cursus.gateway.portal.Listing;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the services could not take, all of it on one page; or what is settled of it. */
@Controller
class DeadLetterPages {

    private static final String PATH = "/admin/dead-letters";

    private final DeadLetterCalls calls;

    DeadLetterPages(DeadLetterCalls calls) {
        this.calls = calls;
    }

    @GetMapping(PATH)
    ModelAndView all(@RequestParam Map<String, String> query) {
        boolean settled = "true".equals(query.get("settled"));
        return new ModelAndView("admin/dead-letters")
                .addObject("settled", settled)
                .addObject(
                        "services",
                        calls.all(service -> new Listing(PATH, service.slug(), query, Set.of(), ""), settled));
    }
}
