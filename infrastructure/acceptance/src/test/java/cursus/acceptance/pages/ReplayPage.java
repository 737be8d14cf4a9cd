package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A cohort's ledger, made anew from its log, for an administrator who has signed in. */
public final class ReplayPage {

    private final Reader reader;

    private ReplayPage(Reader reader) {
        this.reader = reader;
    }

    /** From the form on the page of the system. */
    public static ReplayPage of(Reader reader, String cohort) {
        reader.visits("/admin/system");
        return new ReplayPage(reader).asks(cohort);
    }

    public ReplayPage asks(String cohort) {
        reader.page().locator("#field-cohort").fill(cohort);
        reader.press(reader.page().locator("#typed button.btn-primary"));
        return this;
    }

    public ReplayPage saysOfOutcome(String words) {
        assertThat(reader.page().locator("#outcome .state-words")).containsText(words);
        return this;
    }

    public ReplayPage isRefused() {
        assertThat(reader.page().locator("#field-cohort-wrong")).isVisible();
        return this;
    }

    public ReplayPage keeps(String name) {
        reader.keeps(name);
        return this;
    }
}
