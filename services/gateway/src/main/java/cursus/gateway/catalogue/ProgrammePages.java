package cursus.gateway.catalogue;

import cursus.gateway.calls.SideBySide;
import cursus.gateway.portal.Listing;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may read: the programmes, and the page of each. */
@Controller
class ProgrammePages {

    private final CatalogueCalls calls;

    ProgrammePages(CatalogueCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/")
    String programmes(@RequestParam Map<String, String> query, Model model) {
        Listing listing = Listing.of("/", query);
        model.addAttribute("programmes", calls.programmes(listing));
        model.addAttribute("listing", listing);
        return "programmes";
    }

    @GetMapping("/programmes/{code}")
    String programme(@PathVariable String code, Model model) {
        Programme programme = calls.programme(code);
        SideBySide asking = new SideBySide();
        List<Supplier<CohortView>> cohorts = programme.runs().stream()
                .map(cohort -> CohortView.asked(cohort, calls, asking))
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("cohorts", cohorts.stream().map(Supplier::get).toList());
        return "programme";
    }
}
