package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import cursus.acceptance.suite.Waiting;
import java.util.function.BooleanSupplier;

/** The page on which one enrolment lives. Without JavaScript it changes when it is asked for again. */
public final class EnrolmentPage {

    private static final double PATIENCE_MILLIS = 30_000;

    private final Reader reader;
    private final Page page;

    EnrolmentPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** The file of somebody who has signed in. */
    public static EnrolmentPage of(Reader reader, String enrolment) {
        reader.visits("/enrolments/" + enrolment);
        return new EnrolmentPage(reader);
    }

    public EnrolmentPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Waits until the page shows a state; nobody touches it, unless there is no JavaScript. */
    public EnrolmentPage shows(String state) {
        Locator shown = page.locator("#live[data-state=%s]".formatted(state));
        return waits("the state " + state, shown, () -> shown.count() == 1);
    }

    public EnrolmentPage saysHowLongTheSeatIsKept() {
        assertThat(page.locator("#live .deadline")).isVisible();
        return this;
    }

    /** The words above the page, which assistive technology reads when they change. */
    public EnrolmentPage says(String words) {
        assertThat(page.locator("#state-words")).containsText(words);
        return this;
    }

    /** Leaves a mark that lasts as long as the page is not loaded again. */
    public EnrolmentPage marksThePage() {
        page.evaluate("window.mark = 'kept'");
        return this;
    }

    public EnrolmentPage isStillTheSamePage() {
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.mark")).isEqualTo("kept");
        return this;
    }

    /** Presses confirm without accepting the terms. */
    public EnrolmentPage forgetsTheTerms() {
        reader.press(page.locator("form.confirm button"));
        assertThat(page.locator("#problems")).isVisible();
        return this;
    }

    public EnrolmentPage confirms() {
        page.locator("#field-termsAccepted").press("Space");
        reader.press(page.locator("form.confirm button"));
        return this;
    }

    public EnrolmentPage cancels() {
        reader.press(page.locator("details.cancel summary"));
        reader.press(page.locator("details.cancel button"));
        return this;
    }

    /** Staff reads whose file it is, and gets to the cohort from it. */
    public EnrolmentPage belongsTo(String person, String cohort) {
        assertThat(page.locator("#registrant")).containsText(person);
        assertThat(page.locator("#registrant a[href='/officer/cohorts/%s']".formatted(cohort)))
                .isVisible();
        return this;
    }

    public EnrolmentPage showsInvoice(String payer) {
        Locator invoice = page.locator("#invoices li");
        waits("the invoice", invoice, () -> invoice.count() == 1);
        assertThat(invoice).containsText(payer);
        return this;
    }

    /** All mails of the file, each with its state. */
    public EnrolmentPage showsMails(int count, String state) {
        Locator sent = page.locator("#mails li").filter(new Locator.FilterOptions().setHasText(state));
        return waits("%d mails that are %s".formatted(count, state), sent.nth(count - 1), () -> sent.count() == count);
    }

    public EnrolmentPage hasSteps(int count) {
        assertThat(page.locator("#history li")).hasCount(count);
        return this;
    }

    private EnrolmentPage waits(String fact, Locator shown, BooleanSupplier there) {
        if (reader.javaScript()) {
            assertThat(shown).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        } else {
            Waiting.until(fact).until(() -> there.getAsBoolean() || refreshed());
        }
        return this;
    }

    private boolean refreshed() {
        reader.press(page.locator("#refresh"));
        return false;
    }
}
