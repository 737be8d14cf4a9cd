package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cursus.acceptance.suite.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;

/** A registrant's own messages. */
public final class MessagesPage {

    private final Reader reader;
    private final Page page;

    private MessagesPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** For a registrant who has signed in. */
    public static MessagesPage of(Reader reader) {
        reader.visits("/messages");
        return new MessagesPage(reader);
    }

    public MessagesPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Looks again until this message is there, and stands so. */
    public MessagesPage lists(String subject, String state) {
        Locator line = line(subject).filter(new Locator.FilterOptions().setHasText(state));
        Waiting.until("the message " + subject + " is " + state).until(() -> line.count() > 0 || reloaded());
        return this;
    }

    /** Opens the latest message that is called so. */
    public MessagesPage opens(String subject) {
        reader.press(line(subject).first().locator("a").first());
        assertThat(page.locator("iframe.letter-frame").first()).isVisible();
        return this;
    }

    private Locator line(String subject) {
        return page.locator("#messages tbody tr").filter(new Locator.FilterOptions().setHasText(subject));
    }

    /** Looks into the frame and beside it. */
    public MessagesPage reads(String headline, String inText) {
        FrameLocator letter = page.frameLocator("iframe.letter-frame >> nth=0");
        assertThat(letter.locator("h1")).containsText(headline);
        reader.press(page.locator("section.letter summary").first());
        assertThat(page.locator("section.letter pre").first()).containsText(inText);
        return this;
    }

    /** Takes the first file for the calendar. */
    public MessagesPage downloads(String inCalendar) {
        Download file = page.waitForDownload(
                () -> reader.press(page.locator(".letter-files a").first()));
        try {
            Assertions.assertThat(file.suggestedFilename()).endsWith(".ics");
            Assertions.assertThat(Files.readString(file.path())).contains("BEGIN:VCALENDAR", inCalendar);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    /** A link in the letter opens the portal's page, not a page inside the frame. */
    public EnrolmentPage followsTheLetter(String enrolment) {
        reader.press(page.frameLocator("iframe.letter-frame >> nth=0")
                .locator("a[href$='/enrolments/%s']".formatted(enrolment))
                .first());
        page.waitForURL("**/enrolments/" + enrolment);
        return new EnrolmentPage(reader);
    }

    private boolean reloaded() {
        page.reload();
        return false;
    }
}
