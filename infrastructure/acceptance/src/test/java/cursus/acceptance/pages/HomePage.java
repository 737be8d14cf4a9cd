package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The programmes that are offered. */
public final class HomePage {

    private final Reader reader;

    HomePage(Reader reader) {
        this.reader = reader;
    }

    public HomePage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Opens a programme, turning pages until it is there. */
    public ProgrammePage opens(String programme) {
        reader.press(Pages.turnUntil(reader, link(programme)));
        return new ProgrammePage(reader);
    }

    /** Types words and presses Enter. */
    public HomePage searches(String words) {
        page().locator("#search-q").fill(words);
        page().locator("#search-q").press("Enter");
        assertThat(page().locator("#without-q")).isVisible();
        return this;
    }

    /** Opens the other filters, chooses a branch of the civil service and what is open, and sends the form. */
    public HomePage narrowsToOpenFor(String branch) {
        Locator details = page().locator(".search details");
        if (details.getAttribute("open") == null) {
            page().locator(".search summary").press("Enter");
        }
        page().locator("#search-branch").selectOption(branch);
        page().locator("#search-open").check();
        reader.press(page().locator(".search-again button"));
        assertThat(page().locator("#without-branch")).isVisible();
        assertThat(page().locator("#without-open")).isVisible();
        return this;
    }

    /** Takes one filter away; the others stay. */
    public HomePage removes(String filter) {
        reader.press(page().locator("#without-" + filter));
        assertThat(page().locator("#without-" + filter)).hasCount(0);
        return this;
    }

    public HomePage finds(String programme) {
        assertThat(link(programme)).isVisible();
        return this;
    }

    public HomePage doesNotFind(String programme) {
        assertThat(link(programme)).hasCount(0);
        return this;
    }

    /** Nothing is there, and the page says what to try. */
    public HomePage findsNothingAndHelps() {
        assertThat(page().locator(".empty li a[href='/']")).isVisible();
        return this;
    }

    /** Goes to the address that the page has now, as somebody would to whom it was sent. */
    public HomePage isSharedByItsAddress() {
        page().navigate(page().url());
        return this;
    }

    private Page page() {
        return reader.page();
    }

    private Locator link(String programme) {
        return page().locator("main a[href='/programmes/%s']".formatted(programme));
    }
}
