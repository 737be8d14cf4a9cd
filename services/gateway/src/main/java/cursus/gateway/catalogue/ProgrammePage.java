package cursus.gateway.catalogue;

import cursus.gateway.calls.SideBySide;
import cursus.gateway.portal.Wording;
import cursus.gateway.texts.Markdown;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of a programme, for the public and for the officer who wants to see it first. */
@Component
public class ProgrammePage {

    /** Of the section that holds the presentation. */
    private static final int HEADING = 2;

    private final CatalogueCalls calls;
    private final Wording wording;

    ProgrammePage(CatalogueCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    /** @return the name of its template */
    public String show(Programme programme, Model model) {
        return show(programme, cohorts(programme), model);
    }

    String show(Programme programme, List<CohortView> cohorts, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("presentation", Markdown.part(wording.text(programme.presentation()), HEADING));
        model.addAttribute("sections", Sections.of(programme));
        model.addAttribute("cohorts", cohorts);
        return "programme";
    }

    /** With what other services add to them. */
    List<CohortView> cohorts(Programme programme) {
        SideBySide asking = new SideBySide();
        List<Supplier<CohortView>> asked = programme.runs().stream()
                .map(cohort -> CohortView.asked(cohort, calls, asking))
                .toList();
        return asked.stream().map(Supplier::get).toList();
    }
}
