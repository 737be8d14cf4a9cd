package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The invoices, newest first, and each by itself. */
public final class InvoicesPage {

    private final Reader reader;
    private final Page page;

    private InvoicesPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** For a finance officer who has signed in. */
    public static InvoicesPage of(Reader reader) {
        reader.visits("/finance/invoices");
        return new InvoicesPage(reader);
    }

    public InvoicesPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Opens the invoice with a number. */
    public InvoicesPage opens(String number) {
        Locator link = page.locator("main td a").filter(new Locator.FilterOptions().setHasText(number));
        reader.press(Pages.turnUntil(reader, link));
        assertThat(page.locator("h1")).containsText(number);
        return this;
    }

    public InvoicesPage says(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }
}
