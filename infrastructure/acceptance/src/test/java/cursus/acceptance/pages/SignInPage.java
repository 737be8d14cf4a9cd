package cursus.acceptance.pages;

import com.microsoft.playwright.Page;

/** The identity provider's page, outside of the portal. */
public final class SignInPage {

    private static final String PASSWORD = "cursus";

    private final Reader reader;
    private final Page page;

    SignInPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    public SignInPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Types a name and the password that all demo accounts have. */
    public EnrolPage signsInAs(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return new EnrolPage(reader);
    }

    /** Presses the button beside a demo account. */
    public EnrolPage continuesAs(String user) {
        reader.press(page.locator("form:has(input[name=username][value='%s']) button".formatted(user)));
        return new EnrolPage(reader);
    }
}
