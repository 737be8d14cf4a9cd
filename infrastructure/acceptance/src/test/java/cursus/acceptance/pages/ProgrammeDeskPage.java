package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A programme on the officer's desk, with the pages on which its sections are written. */
public final class ProgrammeDeskPage {

    private final Reader reader;
    private final Page page;
    private final String code;

    ProgrammeDeskPage(Reader reader, String code) {
        this.reader = reader;
        this.page = reader.page();
        this.code = code;
    }

    public ProgrammeDeskPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** The least that a page needs before it may be published. */
    public ProgrammeDeskPage writesTheLeast() {
        opens("essentials");
        Pages.type(page, "family", "Essais");
        Pages.type(page, "summary.fr", "Une journée d’essai.");
        Pages.type(page, "presentation.fr", "Un premier paragraphe.\n\nUn **second**.");
        saves();
        opens("modules");
        Pages.type(page, "modules[0].title.fr", "Poser la question");
        Pages.type(page, "modules[0].objective.fr", "Apprendre à la poser.");
        Pages.type(page, "modules[0].halfDays", "2");
        saves();
        opens("learning");
        Pages.type(page, "objectives[0].fr", "Savoir poser une question.");
        Pages.type(page, "methods[0].fr", "Exercices.");
        saves();
        opens("audience");
        Pages.type(page, "audience.fr", "Cadres.");
        saves();
        opens("people");
        Pages.type(page, "contacts[0].role.fr", "Pôle d’essai");
        Pages.type(page, "contacts[0].email", "essai@example.org");
        return saves();
    }

    public ProgrammeDeskPage opens(String section) {
        page.navigate("/officer/programmes/" + code + "/write/" + section);
        return this;
    }

    public ProgrammeDeskPage types(String field, String text) {
        Pages.type(page, field, text);
        return this;
    }

    public ProgrammeDeskPage holds(String field, String text) {
        assertThat(page.locator("[name='%s']".formatted(field))).hasValue(text);
        return this;
    }

    /** Presses a button beside a row, such as {@code add:objectives}. */
    public ProgrammeDeskPage row(String asked) {
        reader.press(page.locator("button[name=row][value='%s']".formatted(asked)));
        page.waitForLoadState();
        return this;
    }

    /** Leaves the field and waits until the page says by itself that it is kept; without JavaScript by the button. */
    public ProgrammeDeskPage isKept(String word) {
        if (!reader.javaScript()) {
            return saves();
        }
        page.keyboard().press("Tab");
        assertThat(page.locator("#saved")).containsText(word);
        return this;
    }

    public ProgrammeDeskPage saves() {
        Pages.send(reader);
        assertThat(page.locator("main > [role=status]")).isVisible();
        return this;
    }

    /** Somebody else was there before: what they wrote is shown, and what was typed is still in its field. */
    public ProgrammeDeskPage isTooLate(String field, String mine, String theirs) {
        Pages.send(reader);
        assertThat(page.locator("#meanwhile")).containsText(theirs);
        return holds(field, mine);
    }

    public ProgrammeDeskPage looks(String at) {
        page.navigate("/officer/programmes/" + code + at);
        return this;
    }

    public ProgrammeDeskPage says(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    public ProgrammeDeskPage publishes() {
        looks("/publication");
        Pages.send(reader);
        page.waitForURL(address -> address.endsWith("/officer/programmes/" + code));
        assertThat(page.locator("main > [role=status]")).isVisible();
        return this;
    }

    /** Looks at what withdrawing would come to, and does it. */
    public ProgrammeDeskPage withdraws(String picture) {
        looks("/withdrawal");
        Pages.type(page, "note.fr", "Revient bientôt.");
        reader.press(page.locator("main form button.btn-outline-primary[type=submit]"));
        assertThat(page.locator("#come-to")).isVisible();
        reader.keeps(picture);
        reader.press(page.locator("main form button[name=sure]"));
        page.waitForURL(address -> address.endsWith("/officer/programmes/" + code));
        return this;
    }

    public OfficerPage goesToOfficer() {
        page.navigate("/officer");
        return new OfficerPage(reader);
    }
}
