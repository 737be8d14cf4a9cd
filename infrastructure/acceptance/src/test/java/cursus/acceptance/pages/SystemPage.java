package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The administrator's page. */
public final class SystemPage {

    private final Reader reader;

    private SystemPage(Reader reader) {
        this.reader = reader;
    }

    public static SystemPage of(Reader reader) {
        return new SystemPage(reader);
    }

    /** Every service has a card that says so, and the gateway one of its own. */
    public SystemPage showsHealthy(String... services) {
        for (String service : services) {
            assertThat(reader.page().locator("#system-" + service + " .badge.state-open"))
                    .isVisible();
        }
        assertThat(reader.page().locator(".system-cards article")).hasCount(services.length + 1);
        assertThat(reader.page().locator("#system-gateway")).isVisible();
        return this;
    }

    public SystemPage keeps(String name) {
        reader.keeps(name);
        return this;
    }
}
