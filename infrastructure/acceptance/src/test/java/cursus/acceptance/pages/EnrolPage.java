package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The form that asks for a seat and says who pays. */
public final class EnrolPage {

    private static final String SIRET = "payer.siret";

    private final Reader reader;
    private final Page page;

    EnrolPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    public EnrolPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    public EnrolPage namesPayer(String name, String siret) {
        Pages.type(page, "payer.name", name);
        Pages.type(page, SIRET, siret);
        Pages.type(page, "payer.address.street", "2 rue de l’Exemple");
        Pages.type(page, "payer.address.postalCode", "75000");
        Pages.type(page, "payer.address.city", "Paris");
        Pages.type(page, "payer.serviceCode", "FORMATION");
        Pages.type(page, "payer.engagementNumber", "EJ-041");
        return this;
    }

    public EnrolPage correctsSiret(String siret) {
        Pages.type(page, SIRET, siret);
        return this;
    }

    /** Sends the form and is refused: the reason stands beside the field, and everything typed is still there. */
    public EnrolPage isRefusedFor(String siret, String reason) {
        Pages.send(reader);
        assertThat(page.locator("#field-payer-siret-wrong")).containsText(reason);
        assertThat(page.locator("#field-payer-siret")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#problems")).isVisible();
        assertThat(page.locator("#field-payer-siret")).hasValue(siret);
        assertThat(page.locator("#field-payer-name")).not().hasValue("");
        assertThat(page.locator("#field-payer-engagementNumber")).hasValue("EJ-041");
        return this;
    }

    /** Sends the form and gets a file. */
    public EnrolmentPage sends() {
        Pages.send(reader);
        page.waitForURL(address -> address.contains("/enrolments/"));
        return new EnrolmentPage(reader);
    }
}
