package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The form by which an officer begins a programme: a code and a title. */
public final class NewProgrammePage {

    private final Reader reader;
    private final Page page;

    private NewProgrammePage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** From the officer's first page. */
    public static NewProgrammePage of(Reader reader) {
        reader.press(reader.page().locator("main a[href='/officer/programmes/new']"));
        return new NewProgrammePage(reader);
    }

    public NewProgrammePage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    public NewProgrammePage fills(String code, String titleFr, String titleEn) {
        Pages.type(page, "programme", code);
        Pages.type(page, "title.fr", titleFr);
        Pages.type(page, "title.en", titleEn);
        return this;
    }

    /** Sends it with a code that cannot be one: the reason stands beside it, and what was typed is kept. */
    public NewProgrammePage isRefusedForItsCode(String wrong, String titleFr) {
        Pages.type(page, "programme", wrong);
        send();
        assertThat(page.locator("#field-programme")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#field-title-fr")).hasValue(titleFr);
        return this;
    }

    public NewProgrammePage correctsCode(String code) {
        Pages.type(page, "programme", code);
        return this;
    }

    /** More than a form may hold. */
    public void sendsTooMuch() {
        Pages.type(page, "title.fr", "x".repeat(200_000));
        send();
    }

    public ProgrammeDeskPage begins(String code) {
        send();
        page.waitForURL(address -> address.endsWith("/officer/programmes/" + code));
        return new ProgrammeDeskPage(reader, code);
    }

    private void send() {
        Pages.send(reader);
    }
}
