package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What the services could not take, and each by itself, for an administrator who has signed in. */
public final class DeadLetterPage {

    private final Reader reader;
    private final Page page;

    private DeadLetterPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** All of them. */
    public static DeadLetterPage of(Reader reader) {
        reader.visits("/admin/dead-letters");
        return new DeadLetterPage(reader);
    }

    public DeadLetterPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Opens the one that a service has under an id. */
    public DeadLetterPage opens(String service, String id) {
        Locator link = page.locator("main td a[href='/admin/dead-letters/%s/%s']".formatted(service, id));
        reader.press(Pages.turnUntil(reader, link));
        assertThat(page.locator("pre")).isVisible();
        return this;
    }

    public DeadLetterPage says(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    /** Sends the form without its box ticked, which is refused beside the box. */
    public DeadLetterPage isRefusedWithoutConfirmation() {
        page.locator("details.cancel summary").click();
        reader.press(page.locator("form[action$='/discard'] button"));
        assertThat(page.locator("#field-confirmed-wrong")).isVisible();
        return this;
    }

    /** Ticks the box, for the form stays open after a refusal, and gives the record up. */
    public DeadLetterPage discards() {
        page.locator("#field-confirmed").check();
        reader.press(page.locator("form[action$='/discard'] button"));
        assertThat(page.locator("[role=status]")).isVisible();
        return this;
    }

    /** Tries it again, in vain. */
    public DeadLetterPage replays() {
        reader.press(page.locator("form[action$='/replay'] button"));
        assertThat(page.locator("[role=status]")).isVisible();
        return this;
    }

    public DeadLetterPage goesToSettled() {
        reader.visits("/admin/dead-letters?settled=true");
        return this;
    }
}
