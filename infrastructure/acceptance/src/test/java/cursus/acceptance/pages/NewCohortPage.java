package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;

/** The form by which an officer announces a cohort with its sessions. */
public final class NewCohortPage {

    private final Reader reader;
    private final Page page;

    NewCohortPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    public NewCohortPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** One day with a morning and an afternoon, far ahead; registration is open. */
    public NewCohortPage fills(String cohort) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        LocalDate day = today.plusDays(90);
        Pages.type(page, "cohort", cohort);
        Pages.type(page, "startsOn", day.toString());
        Pages.type(page, "endsOn", day.toString());
        Pages.type(page, "capacity", "12");
        Pages.type(page, "minimum", "4");
        Pages.type(page, "price", "1 950,00");
        Pages.type(page, "registration.opensAt", today.minusDays(1) + "T09:00");
        Pages.type(page, "registration.closesAt", today.plusDays(60) + "T18:00");
        Pages.type(page, "place.name", "École d’exemple");
        Pages.type(page, "place.address", "1 place de l’Exemple, 75000 Paris");
        Pages.type(page, "sessions[0].date", day.toString());
        return this;
    }

    /** Sends it with a minimum above the capacity: the reason stands beside it, and what was typed is kept. */
    public NewCohortPage isRefusedForItsMinimum(String cohort) {
        Pages.type(page, "minimum", "13");
        Pages.send(reader);
        assertThat(page.locator("#field-minimum")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#field-cohort")).hasValue(cohort);
        return this;
    }

    public NewCohortPage correctsMinimum() {
        Pages.type(page, "minimum", "4");
        return this;
    }

    public CohortPage announces(String cohort) {
        Pages.send(reader);
        page.waitForURL(address -> address.endsWith("/officer/cohorts/" + cohort));
        assertThat(page.locator("main [role=status]")).isVisible();
        return new CohortPage(reader);
    }
}
