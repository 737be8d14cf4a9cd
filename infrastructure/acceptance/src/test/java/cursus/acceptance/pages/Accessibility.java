package cursus.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What axe-core can tell of a page: the machine-testable part of WCAG 2.1 A and AA, and its own good practice. */
final class Accessibility {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final AtomicInteger VIEWS = new AtomicInteger();
    private static final AtomicInteger RULES = new AtomicInteger();
    private static final Set<String> PAGES = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Accessibility::tell));
    }

    private Accessibility() {}

    /** Fails with every finding, each with the element that it concerns. */
    static void check(Page page, String name) {
        AxeRunOptions options = new AxeRunOptions();
        // Of all else axe then only names the rules: long pages take a fraction of the time.
        options.setResultTypes(List.of("violations"));
        // Legacy mode: the other one opens a page of its own, which the reader would see.
        var results = new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .withTags(STANDARDS)
                .analyze();
        VIEWS.incrementAndGet();
        RULES.addAndGet(results.getPasses().size());
        PAGES.add(name);
        List<String> findings =
                results.getViolations().stream().map(Accessibility::sentence).toList();
        assertThat(findings)
                .as("what axe-core finds on %s (%s)", name, page.url())
                .isEmpty();
    }

    private static String sentence(Rule rule) {
        List<String> elements =
                rule.getNodes().stream().map(CheckedNode::getHtml).distinct().toList();
        return "%s: %s at %s".formatted(rule.getId(), rule.getHelp(), elements);
    }

    private static void tell() {
        System.out.printf(
                "[axe] %d views of %d pages checked, %d rules passed, none failed unless a test says so%n",
                VIEWS.get(), PAGES.size(), RULES.get());
    }
}
