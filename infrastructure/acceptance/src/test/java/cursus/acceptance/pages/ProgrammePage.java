package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** All about one programme, with its cohorts. */
public final class ProgrammePage {

    private final Reader reader;

    ProgrammePage(Reader reader) {
        this.reader = reader;
    }

    public ProgrammePage shows(String title) {
        assertThat(reader.page().locator("h1")).hasText(title);
        return this;
    }

    public ProgrammePage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Presses the button beside a cohort; who has not signed in has to do so now. */
    public SignInPage enrolsIn(String cohort) {
        reader.press(reader.page().locator("main a[href='/cohorts/%s/enrol']".formatted(cohort)));
        return new SignInPage(reader);
    }
}
