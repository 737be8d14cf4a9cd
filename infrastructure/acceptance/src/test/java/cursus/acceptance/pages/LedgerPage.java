package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import cursus.acceptance.suite.Waiting;

/** A cohort's ledger and waiting list, for an officer who has signed in. */
public final class LedgerPage {

    private final Reader reader;
    private final Page page;

    private LedgerPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** By the link on the page of the cohort. */
    public static LedgerPage of(Reader reader, String cohort) {
        reader.visits("/officer/cohorts/" + cohort);
        reader.press(reader.page().locator("#ledger"));
        return new LedgerPage(reader);
    }

    /** Looks again until the log has so many decisions. */
    public LedgerPage tellsDecisions(int count) {
        Waiting.until(count + " decisions in the log")
                .until(() -> page.locator(".ledger-log tbody tr").count() == count || reloaded());
        return this;
    }

    public LedgerPage saysOfTheLatest(String words) {
        assertThat(page.locator(".ledger-log tbody tr").first()).containsText(words);
        return this;
    }

    public LedgerPage offersSeats(int count) {
        assertThat(page.locator("table[aria-labelledby=offers] tbody tr")).hasCount(count);
        return this;
    }

    public LedgerPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** The decisions before those that are shown, so many at a time. */
    public LedgerPage readsOn(int size) {
        reader.visits(page.url().replaceAll("\\?.*", "") + "?size=" + size);
        reader.press(page.locator("#older"));
        return this;
    }

    private boolean reloaded() {
        page.reload();
        return false;
    }
}
