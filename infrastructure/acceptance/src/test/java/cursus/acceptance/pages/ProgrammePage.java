package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All about one programme, with its cohorts. */
public final class ProgrammePage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Reader reader;

    ProgrammePage(Reader reader) {
        this.reader = reader;
    }

    public ProgrammePage shows(String title) {
        assertThat(reader.page().locator("h1")).hasText(title);
        return this;
    }

    public ProgrammePage says(String words) {
        assertThat(reader.page().locator("main")).containsText(words);
        return this;
    }

    public ProgrammePage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Follows the table of contents to a part of the page. */
    public ProgrammePage goesTo(String section) {
        reader.press(reader.page().locator(".contents a[href='#%s']".formatted(section)));
        assertThat(reader.page().locator("h2#" + section)).isInViewport();
        return this;
    }

    /** Follows a link of the presentation to the module of which it speaks. */
    public ProgrammePage followsTheTextToModule(int number) {
        reader.press(reader.page()
                .locator(".prose a[href='#module-%d']".formatted(number))
                .first());
        assertThat(reader.page().locator("#module-" + number)).isInViewport();
        return this;
    }

    public ProgrammePage prints() {
        reader.prints();
        return this;
    }

    /** What search engines find in the page. */
    public JsonNode course() {
        Locator block = reader.page().locator("script[type='application/ld+json']");
        assertThat(block).hasCount(1);
        return JSON.readTree(block.textContent());
    }

    /** Opens house rules or conditions. */
    public Reader reads(String document) {
        reader.press(reader.page().locator("main a[href='/documents/%s']".formatted(document)));
        return reader;
    }

    /** Presses the button beside a cohort; who has not signed in has to do so now. */
    public SignInPage enrolsIn(String cohort) {
        reader.press(reader.page().locator("main a[href='/cohorts/%s/enrol']".formatted(cohort)));
        return new SignInPage(reader);
    }

    /** Presses the button beside a cohort whose registration is to come. */
    public InterestPage wantsToBeToldOf(String cohort) {
        reader.press(reader.page().locator("main a[href='/cohorts/%s/interest']".formatted(cohort)));
        return new InterestPage(reader);
    }
}
