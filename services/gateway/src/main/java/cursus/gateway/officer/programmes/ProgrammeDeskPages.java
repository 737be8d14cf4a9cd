package cursus.gateway.officer.programmes;

import cursus.gateway.calls.SideBySide;
import cursus.gateway.catalogue.DraftedProgramme;
import cursus.gateway.catalogue.ProgrammePage;
import cursus.gateway.portal.Listing;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking at programmes: all of them, one with what it lacks, as the public will see it, and what has changed. */
@Controller
@RequestMapping("/officer/programmes")
class ProgrammeDeskPages {

    private static final String NUMBER = "\\d{1,6}";

    private final ProgrammeCalls calls;
    private final DraftedProgramme drafted;
    private final ProgrammePage page;

    ProgrammeDeskPages(ProgrammeCalls calls, DraftedProgramme drafted, ProgrammePage page) {
        this.calls = calls;
        this.drafted = drafted;
        this.page = page;
    }

    @GetMapping
    ModelAndView all(@RequestParam Map<String, String> query) {
        Listing listing = Listing.of("/officer/programmes", query);
        return new ModelAndView("officer/programmes")
                .addObject("drafts", calls.drafts(listing))
                .addObject("listing", listing);
    }

    @GetMapping("/{programme}")
    ModelAndView one(@PathVariable String programme) {
        return new ModelAndView("officer/programme-desk")
                .addObject("draft", calls.draft(programme))
                .addObject("sections", Section.values());
    }

    @GetMapping("/{programme}/preview")
    String preview(@PathVariable String programme, Model model) {
        Draft draft = calls.draft(programme);
        model.addAttribute("drafted", draft);
        return page.show(drafted.of(programme, draft.version() > 0, draft.contents()), model);
    }

    /** Two versions side by side; what is asked for and is no number counts as not asked. */
    @GetMapping("/{programme}/differences")
    ModelAndView differences(@PathVariable String programme, @RequestParam Map<String, String> query) {
        Listing listing = Listing.of("/officer/programmes/" + programme + "/differences", query);
        SideBySide asking = new SideBySide();
        Supplier<ProgrammeCalls.Comparison> comparison =
                asking.ask(() -> calls.differences(programme, number(query, "from"), number(query, "to")));
        Supplier<?> versions = asking.ask(() -> calls.versions(programme, listing));
        return new ModelAndView("officer/programme-differences")
                .addObject("programme", programme)
                .addObject("comparison", comparison.get())
                .addObject("versions", versions.get())
                .addObject("listing", listing);
    }

    private static Optional<Integer> number(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name))
                .filter(text -> text.matches(NUMBER))
                .map(Integer::valueOf);
    }
}
