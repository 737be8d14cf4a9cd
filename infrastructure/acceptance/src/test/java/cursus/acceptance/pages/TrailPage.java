package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** One enrolment, followed through every service. */
public final class TrailPage {

    private static final Pattern CODE = Pattern.compile("\\b([A-Z][a-z]+){2,}\\b|\\b[A-Z]{2,}_[A-Z_]+\\b");

    private final Reader reader;

    private TrailPage(Reader reader) {
        this.reader = reader;
    }

    public static TrailPage of(Reader reader) {
        return new TrailPage(reader);
    }

    public TrailPage hasActs(String... titles) {
        assertThat(reader.page().locator(".act h2")).containsText(titles);
        return this;
    }

    public TrailPage namesServices(String... names) {
        for (String name : names) {
            Locator entries = reader.page().locator(".act tbody tr");
            assertThat(entries.filter(new Locator.FilterOptions().setHasText(name))
                            .first())
                    .isVisible();
        }
        return this;
    }

    /** Whatever the services gave as a reason has words. */
    public TrailPage showsNoCode() {
        // As it is read: in the text of the document, labels and values stand without a space between them.
        Assertions.assertThat(reader.page().locator("main").innerText()).doesNotContainPattern(CODE);
        return this;
    }

    public TrailPage keeps(String name) {
        reader.keeps(name);
        return this;
    }
}
