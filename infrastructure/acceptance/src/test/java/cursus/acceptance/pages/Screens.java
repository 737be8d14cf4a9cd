package cursus.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Repository;
import java.nio.file.Path;

/** Pictures of pages, for people to look at; and what a machine can tell of a page's looks. */
final class Screens {

    static final int WIDE = 1280;
    static final int HEIGHT = 900;

    /** Chromium can't paint what is much higher in one picture. */
    private static final int HIGHEST = 12_000;

    private static final int NARROW = 390;

    private final Page page;
    private final Language language;
    private final boolean javaScript;
    private final Path folder = Repository.here().output("screenshots");

    Screens(Page page, Language language, boolean javaScript) {
        this.page = page;
        this.language = language;
        this.javaScript = javaScript;
    }

    /** The page as it is, at both widths: no word is missing, and the narrow one need not be pushed sideways. */
    void take(String name) {
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of %s", name)
                .isEqualTo(language.code());
        assertThat(page.locator("body").innerText())
                .as("words of %s", name)
                .doesNotContainPattern("\\b(null|undefined|NaN)\\b|\\?\\?|\\$\\{");
        picture(name, WIDE);
        checkAccessibility(name);
        page.setViewportSize(NARROW, HEIGHT);
        picture(name, NARROW);
        checkAccessibility(name);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s (%s) on a screen of %d pixels", name, language, NARROW)
                .isLessThanOrEqualTo(NARROW);
        page.setViewportSize(WIDE, HEIGHT);
    }

    /** Without JavaScript axe-core can't run; the same pages are checked with it. */
    private void checkAccessibility(String name) {
        if (javaScript) {
            Accessibility.check(page, name);
        }
    }

    private void picture(String name, int width) {
        String file = "%s-%s-%d%s.png".formatted(name, language.code(), width, javaScript ? "" : "-no-script");
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        showFrames(width, height);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(height <= HIGHEST));
    }

    /** Chromium paints a frame from elsewhere, as a sandboxed one counts, only where the window shows it. */
    private void showFrames(int width, int height) {
        for (Locator frame : page.locator("iframe:visible").all()) {
            page.setViewportSize(width, height);
            PlaywrightAssertions.assertThat(frame.contentFrame().locator("h1").first())
                    .isVisible();
        }
    }
}
