package cursus.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What several pages have in common. */
final class Pages {

    private static final int MOST = 50;

    private Pages() {}

    /** Goes through the pages of a list until something is on it. */
    static Locator turnUntil(Reader reader, Locator wanted) {
        Locator next = reader.page().locator("main a[rel=next]");
        for (int turned = 0; turned < MOST && wanted.count() == 0 && next.count() > 0; turned++) {
            reader.press(next);
        }
        return wanted.first();
    }

    /** Types into a field by the name that it has in the form. */
    static void type(Page page, String field, String text) {
        page.locator("[name='%s']".formatted(field)).fill(text);
    }

    /** Presses the button that sends the page's form. */
    static void send(Reader reader) {
        reader.press(reader.page().locator("main form button.btn-primary[type=submit]"));
    }
}
