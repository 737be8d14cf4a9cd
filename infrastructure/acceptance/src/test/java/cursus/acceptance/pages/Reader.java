package cursus.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import cursus.acceptance.suite.Language;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads the portal. Closing makes sure that no page complained while they did. */
public final class Reader implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;
    private static final List<String> ONLY_ON_SCREENS = List.of(
            ".site-nav",
            ".site-tools",
            ".skip-link",
            ".btn",
            ".filter",
            ".search",
            ".contents",
            ".pagination",
            "#refresh",
            "#actions");

    private final BrowserContext context;
    private final Page page;
    private final Language language;
    private final boolean javaScript;
    private final Screens screens;
    private final List<ConsoleMessage> complaints = new ArrayList<>();
    private final List<String> pageErrors = new ArrayList<>();
    private final List<String> refusedPages = new ArrayList<>();
    private boolean awayIsFine;

    Reader(BrowserContext context, Language language, boolean javaScript) {
        this.context = context;
        this.language = language;
        this.javaScript = javaScript;
        this.page = context.newPage();
        this.screens = new Screens(page, language, javaScript);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message);
            }
        });
        page.onPageError(error -> pageErrors.add("%s at %s".formatted(error, page.url())));
        page.onResponse(response -> {
            boolean refused = response.status() / 100 == 4 || (awayIsFine && response.status() == 503);
            if (response.request().isNavigationRequest() && refused) {
                refusedPages.add(response.url());
            }
        });
    }

    public Language language() {
        return language;
    }

    public boolean javaScript() {
        return javaScript;
    }

    public HomePage opensHome() {
        page.navigate("/");
        return new HomePage(this);
    }

    /** The page of a programme, when it is open. */
    public ProgrammePage programmePage() {
        return new ProgrammePage(this);
    }

    /** Goes to an address that asks to sign in first, and signs in. */
    public Reader signsInAt(String path, String user) {
        page.navigate(path);
        new SignInPage(this).signsInAs(user);
        return this;
    }

    /** Goes to an address. */
    public Reader visits(String path) {
        page.navigate(path);
        return this;
    }

    /** Keeps what the page looks like, wide and narrow. */
    public Reader keeps(String name) {
        screens.take(name);
        return this;
    }

    /** The form for a seat, when the page shows it. */
    public EnrolPage enrolPage() {
        return new EnrolPage(this);
    }

    /** What the page says on paper: its content, and nothing that only a screen can do. */
    public Reader prints() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("header .site-name")).isVisible();
        for (String onlyOnScreens : ONLY_ON_SCREENS) {
            assertThat(page.locator(onlyOnScreens).all())
                    .as("%s on paper at %s", onlyOnScreens, page.url())
                    .noneMatch(Locator::isVisible);
        }
        assertThat(page.locator("body").evaluate("body => getComputedStyle(body).color"))
                .as("ink at %s", page.url())
                .isEqualTo("rgb(0, 0, 0)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    /** Makes sure that the page is headed so. */
    public Reader heading(String words) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(words);
        return this;
    }

    /** Presses the button that ends the session, and is back at the portal. */
    public Reader signsOut() {
        press(page.locator("header form[action$='/logout'] button"));
        PlaywrightAssertions.assertThat(page.locator("header a[href^='/oauth2/authorization']"))
                .isVisible();
        return this;
    }

    /** Makes sure that the portal sends to the provider, since it knows nobody any more. */
    public Reader isSentTo(String provider) {
        assertThat(page.url()).startsWith(provider);
        return this;
    }

    /** From here on a page may say that a service is away, which Chromium reports like a fault. */
    public Reader expectsAwayPages() {
        awayIsFine = true;
        return this;
    }

    Page page() {
        return page;
    }

    /** Follows a link or presses a button. Without JavaScript the whole way goes by the keyboard. */
    void press(Locator control) {
        if (javaScript) {
            control.click();
        } else {
            control.press("Enter");
        }
    }

    /** Fails when a page has complained. */
    @Override
    public void close() {
        context.close();
        assertThat(pageErrors).as("errors of scripts").isEmpty();
        assertThat(complaints.stream().filter(this::isFault).map(message -> message.text() + " " + message.location()))
                .as("errors on the console")
                .isEmpty();
    }

    /** A page that answers with a refusal is reported by Chromium like a picture that is missing; the page is right. */
    private boolean isFault(ConsoleMessage message) {
        return !message.text().matches(".*the server responded with a status of (4|503).*")
                || refusedPages.stream().noneMatch(message.location()::startsWith);
    }
}
