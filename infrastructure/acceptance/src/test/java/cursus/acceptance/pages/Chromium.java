package cursus.acceptance.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Debian's browser, without a window. */
public final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Map<Language, Browser> browsers = new EnumMap<>(Language.class);

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
    }

    public static Chromium start() {
        if (!Files.isExecutable(EXECUTABLE)) {
            throw new IllegalStateException(EXECUTABLE + " is missing: apt-get install chromium, or run .ci/run.");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright);
    }

    /** Somebody at the portal, not signed in yet. */
    public Reader reader(Suite suite, Language language, boolean javaScript) {
        Browser.NewContextOptions options = options(language)
                .setBaseURL(suite.address("portal"))
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(Screens.WIDE, Screens.HEIGHT);
        return new Reader(browserIn(language).newContext(options), language, javaScript);
    }

    /** Somebody who looks at what is no page of the portal. */
    BrowserContext context(Language language) {
        return browserIn(language).newContext(options(language));
    }

    private static Browser.NewContextOptions options(Language language) {
        return new Browser.NewContextOptions().setLocale(language.locale()).setTimezoneId("Europe/Paris");
    }

    private Browser browserIn(Language language) {
        return browsers.computeIfAbsent(language, this::launch);
    }

    /**
     * Date fields look as the browser's own language has them, not the page's. On Linux the environment says which that
     * is, and Debian keeps all but English in chromium-l10n.
     */
    private Browser launch(Language language) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", language.code());
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setEnv(environment)
                        .setArgs(List.of("--no-sandbox", "--lang=" + language.locale())));
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
        playwright.close();
    }
}
