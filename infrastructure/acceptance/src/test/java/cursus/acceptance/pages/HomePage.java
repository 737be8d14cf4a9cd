package cursus.acceptance.pages;

import com.microsoft.playwright.Locator;

/** The programmes that are offered. */
public final class HomePage {

    private final Reader reader;

    HomePage(Reader reader) {
        this.reader = reader;
    }

    public HomePage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Opens a programme, turning pages until it is there. */
    public ProgrammePage opens(String programme) {
        reader.press(Pages.turnUntil(reader, link(programme)));
        return new ProgrammePage(reader);
    }

    private Locator link(String programme) {
        return reader.page().locator("main a[href='/programmes/%s']".formatted(programme));
    }
}
