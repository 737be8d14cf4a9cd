package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Being told when registration opens: the form, and where the links of the mails lead. */
public final class InterestPage {

    private final Reader reader;

    InterestPage(Reader reader) {
        this.reader = reader;
    }

    /** Where a link of a mail leads. */
    public static InterestPage at(Reader reader, String path) {
        return new InterestPage(reader.visits(path));
    }

    public InterestPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    public InterestPage gives(String email) {
        Pages.type(reader.page(), "email", email);
        Pages.send(reader);
        return this;
    }

    public InterestPage isRefused() {
        assertThat(reader.page().locator("#field-email-wrong")).isVisible();
        return this;
    }

    /** The form was taken: the page of the programme says where to look now. */
    public ProgrammePage isSentToTheMailbox() {
        assertThat(reader.page().locator("main .alert-success")).isVisible();
        return new ProgrammePage(reader);
    }

    public InterestPage confirms() {
        return presses("#confirm");
    }

    public InterestPage leaves() {
        return presses("#leave");
    }

    public InterestPage says(String words) {
        assertThat(reader.page().locator("#standing")).containsText(words);
        return this;
    }

    private InterestPage presses(String button) {
        Locator control = reader.page().locator(button);
        reader.press(control);
        assertThat(control).hasCount(0);
        return this;
    }
}
