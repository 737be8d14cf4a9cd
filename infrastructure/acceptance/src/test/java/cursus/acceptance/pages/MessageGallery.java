package cursus.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pictures of every message as a mail client would show it: on a wide window, on a phone, and on a phone in the dark.
 * {@code target/gallery/index.html} has them on one page.
 */
public final class MessageGallery {

    private final Path folder = Repository.here().output("gallery");
    private final List<String> sections = new ArrayList<>();

    /** How somebody may look at a mail. */
    private enum Look {
        WIDE(720, ColorScheme.LIGHT),
        PHONE(390, ColorScheme.LIGHT),
        DARK(390, ColorScheme.DARK);

        private final int width;
        private final ColorScheme colours;

        Look(int width, ColorScheme colours) {
            this.width = width;
            this.colours = colours;
        }
    }

    /** A message in a situation. */
    public record Shown(String template, String sample, Language language, String html) {

        private String name() {
            return "%s-%s-%s".formatted(template, sample, language.code());
        }
    }

    /** Takes the pictures of one message; it has to fit, to say everything, and to be clean for axe-core. */
    public void take(Chromium chromium, Shown shown) {
        StringBuilder pictures = new StringBuilder();
        try (BrowserContext context = chromium.context(shown.language())) {
            Page page = context.newPage();
            page.setContent(shown.html());
            assertThat(page.locator("body").innerText())
                    .as("words of %s", shown.name())
                    .doesNotContainPattern("\\b(null|undefined|NaN)\\b|\\?\\?|\\$\\{|[{}]");
            for (Look look : Look.values()) {
                pictures.append(picture(page, shown, look));
            }
        }
        sections.add("<h2 id=\"%s\">%<s</h2>\n<section>%s</section>\n".formatted(shown.name(), pictures));
    }

    private String picture(Page page, Shown shown, Look look) {
        page.setViewportSize(look.width, Screens.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s, %s", shown.name(), look)
                .isLessThanOrEqualTo(look.width);
        Accessibility.check(page, "message " + shown.template());
        String file = "%s-%s.png".formatted(shown.name(), look.name().toLowerCase(Locale.ROOT));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(true));
        return "<a href=\"%s\"><img src=\"%<s\" alt=\"%s\" width=\"%d\"></a>".formatted(file, look, look.width / 2);
    }

    /** Writes the page that holds all pictures taken so far. */
    public void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8"><title>What Cursus writes</title>
            <style>body{font-family:sans-serif;margin:2rem}section{overflow-x:auto;white-space:nowrap}\
            img{border:1px solid #999;vertical-align:top;margin-right:1rem}</style></head>
            <body><h1>What Cursus writes</h1>
            """ + String.join("", sections) + "</body></html>\n");
    }
}
