package cursus.gateway.catalogue;

import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.Problem;
import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may read: the programmes, and the page of each. */
@Controller
class ProgrammePages {

    private final CatalogueCalls calls;
    private final ProgrammePage page;
    private final CourseDescription courses;
    private final PublicAddresses addresses;
    private final Wording wording;

    ProgrammePages(
            CatalogueCalls calls,
            ProgrammePage page,
            CourseDescription courses,
            PublicAddresses addresses,
            Wording wording) {
        this.calls = calls;
        this.page = page;
        this.courses = courses;
        this.addresses = addresses;
        this.wording = wording;
    }

    @GetMapping("/")
    String programmes(@RequestParam Map<String, String> query, Model model) {
        Search search = Search.of(Filters.of(query), query, wording);
        try {
            return list(search, List.of(), model);
        } catch (CallRefused refused) {
            List<String> unknown = unknownIn(refused, search);
            // Once more, without what the catalogue does not know: somebody kept an address for long.
            Search rest = Search.of(search.filters().without(unknown), query, wording);
            return list(rest, unknown, model);
        }
    }

    @GetMapping("/programmes/{code}")
    String programme(@PathVariable String code, Model model) {
        Programme programme = calls.programme(code);
        List<CohortView> cohorts = page.cohorts(programme);
        String path = "/programmes/" + programme.programme();
        String summary = wording.text(programme.summary());
        if (programme.offered()) {
            model.addAttribute("course", courses.json(programme, cohorts));
            model.addAttribute("head", addresses.head(summary, path));
        } else {
            model.addAttribute("head", addresses.unlisted(summary, path));
        }
        return page.show(programme, cohorts, model);
    }

    private String list(Search search, List<String> unknown, Model model) {
        model.addAttribute("programmes", calls.search(search.filters(), search.listing()));
        model.addAttribute("search", search);
        model.addAttribute("unknown", unknown);
        model.addAttribute("branches", Filters.BRANCHES);
        model.addAttribute("places", Filters.PLACES);
        model.addAttribute("head", addresses.head(wording.say("programmes.lead"), search.address()));
        return "programmes";
    }

    private static List<String> unknownIn(CallRefused refused, Search search) {
        List<String> unknown = refused.problem().errors().stream()
                .map(Problem.FieldProblem::field)
                .filter(search.filters().said()::containsKey)
                .toList();
        if (!refused.problem().is("filter-unknown") || unknown.isEmpty()) {
            throw refused;
        }
        return unknown;
    }
}
