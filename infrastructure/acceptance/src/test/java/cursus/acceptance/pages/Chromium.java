package cursus.acceptance.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's browser, without a window. */
public final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        if (!Files.isExecutable(EXECUTABLE)) {
            throw new IllegalStateException(EXECUTABLE + " is missing: apt-get install chromium, or run .ci/run.");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    /** Somebody at the portal, not signed in yet. */
    public Reader reader(Suite suite, Language language, boolean javaScript) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(suite.address("portal"))
                .setLocale(language.locale())
                .setTimezoneId("Europe/Paris")
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(Screens.WIDE, Screens.HEIGHT);
        return new Reader(browser.newContext(options), language, javaScript);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
