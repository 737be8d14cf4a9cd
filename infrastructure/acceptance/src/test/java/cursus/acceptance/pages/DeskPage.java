package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import cursus.acceptance.suite.Waiting;

/** The officer's desk of messages. */
public final class DeskPage {

    private static final double PATIENCE_MILLIS = 30_000;

    private final Reader reader;
    private final Page page;

    private DeskPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** The messages about a cohort, for an officer who has signed in. */
    public static DeskPage of(Reader reader, String cohort) {
        reader.visits("/officer/messages?cohort=" + cohort);
        return new DeskPage(reader);
    }

    public DeskPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Looks again until a line has all these words. */
    public DeskPage lists(String... words) {
        Locator line = lines();
        for (String each : words) {
            line = line.filter(new Locator.FilterOptions().setHasText(each));
        }
        awaits(line, String.join(", ", words));
        return this;
    }

    private void awaits(Locator line, String words) {
        Waiting.until("a message with " + words).until(() -> line.count() > 0 || reloaded());
    }

    /** Asks for those in one state, by the form. */
    public DeskPage narrowsTo(String state) {
        page.locator("#field-state").selectOption(state);
        reader.press(page.locator("form.filter button"));
        assertThat(page.locator("#field-state")).hasValue(state);
        return this;
    }

    public DeskPage hasLines(int count) {
        assertThat(lines()).hasCount(count);
        return this;
    }

    /** Asks for a day that is none, by the address. */
    public DeskPage isRefusedForItsDay(String words) {
        reader.visits("/officer/messages?state=FAILED&from=hier");
        assertThat(page.locator("#problems")).isVisible();
        assertThat(page.locator("#field-from-wrong")).containsText(words);
        return this;
    }

    /** Goes to where all that the list shows is sent again. */
    public DeskPage looksAtAllOfThem(int count) {
        reader.press(page.locator("#resend-these"));
        assertThat(page.locator("input[name=deliveries]:checked")).hasCount(count);
        return this;
    }

    /** Opens the message that is called so. */
    public DeskPage opens(String message) {
        reader.press(lines().filter(new Locator.FilterOptions().setHasText(message))
                .locator("a")
                .first());
        assertThat(page.locator("#course")).isVisible();
        return this;
    }

    /** Where it stands, and what is known of why. */
    public DeskPage says(String... words) {
        for (String each : words) {
            assertThat(page.locator("#course .state-words")).containsText(each);
        }
        return this;
    }

    /** Presses the button without a word of why. */
    public DeskPage forgetsTheReason() {
        reader.press(page.locator("#typed button[type=submit]"));
        assertThat(page.locator("#field-reason-wrong")).isVisible();
        return this;
    }

    public DeskPage sendsAgain(String reason) {
        Pages.type(page, "reason", reason);
        reader.press(page.locator("#typed button[type=submit]"));
        assertThat(page.locator("p.alert-success")).isVisible();
        return this;
    }

    /** Waits until the page says so; nobody touches it, unless there is no JavaScript. */
    public DeskPage shows(String state) {
        Locator words = page.locator("#course .state-words").filter(new Locator.FilterOptions().setHasText(state));
        if (reader.javaScript()) {
            assertThat(words).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        } else {
            Waiting.until("the message is " + state).until(() -> words.count() > 0 || reloaded());
        }
        return this;
    }

    /** What happened, in order. */
    public DeskPage hasSteps(String... steps) {
        assertThat(page.locator("#course tbody .desk-step")).hasText(steps);
        return this;
    }

    /** How often the message was written, each time in a frame of its own. */
    public DeskPage hasLetters(int count) {
        assertThat(page.locator("#copies iframe")).hasCount(count);
        return this;
    }

    private Locator lines() {
        return page.locator("#deliveries tbody tr");
    }

    private boolean reloaded() {
        page.reload();
        return false;
    }
}
