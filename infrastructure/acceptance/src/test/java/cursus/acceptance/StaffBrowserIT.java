package cursus.acceptance;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.CohortPage;
import cursus.acceptance.pages.EnrolmentPage;
import cursus.acceptance.pages.InvoicesPage;
import cursus.acceptance.pages.NewProgrammePage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The training officer's and the finance officer's ways through the portal, in a real browser. */
@WithBrowser
class StaffBrowserIT {

    private final Suite suite;
    private final Chromium chromium;

    StaffBrowserIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false"})
    void an_officer_publishes_announces_and_sees_who_enrols(Language language, boolean javaScript) {
        String programme = Officer.newCode();
        String cohort = programme + "-A";
        String title = "Essai du portail " + programme;
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/officer", "officer").keeps("officer");
            CohortPage page = NewProgrammePage.of(reader)
                    .keeps("new-programme")
                    .fills(programme, title, "Trial of the portal " + programme)
                    .isRefusedForItsCode("pas un code", title)
                    .keeps("new-programme-refused")
                    .correctsCode(programme)
                    .begins(programme)
                    .writesTheLeast()
                    .publishes()
                    .goesToOfficer()
                    .announces(programme)
                    .keeps("new-cohort")
                    .fills(cohort)
                    .isRefusedForItsMinimum(cohort)
                    .keeps("new-cohort-refused")
                    .correctsMinimum()
                    .announces(cohort)
                    .hasSessions(2)
                    .countsSeats("12 0 0 0 12 0");
            Registrant person = Registrant.named(language.registrant(), suite);
            String enrolment = person.enrols(cohort);
            person.sees(enrolment, "HELD");
            page.countsSeats("12 0 1 0 11 0")
                    .lists(language.registrantsName(), language.of("Place réservée", "Seat held"));
            person.confirms(enrolment).expect(200);
            page.countsSeats("12 1 0 0 11 0")
                    .namesParticipant(language.registrantsName())
                    .keeps("officer-cohort");
            reader.visits("/officer/cohorts/" + cohort + "/sessions").keeps("officer-sessions");
            EnrolmentPage.of(reader, enrolment)
                    .belongsTo(language.registrantsName(), cohort)
                    .says(language.of("La place est acquise", "The seat is taken for good"))
                    .showsInvoice("Préfecture d’exemple")
                    .keeps("officer-enrolment");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void finance_finds_an_invoice_in_the_list_and_reads_it(Language language) {
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        Registrant person = Registrant.somebodyNew(suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        person.confirms(enrolment).expect(200);
        Answer invoices = Waiting.until("the invoice of " + enrolment)
                .until(
                        () -> person.api().get("/api/billing/enrolments/" + enrolment + "/invoices"),
                        answer -> !answer.items().isEmpty());
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/finance/invoices", "finance");
            InvoicesPage.of(reader)
                    .keeps("invoices")
                    .opens(invoices.at("/items/0/number"))
                    .says("Préfecture d’exemple")
                    .says(language.of("Exonération de TVA", "Exempt from VAT"))
                    .keeps("invoice");
            reader.prints();
        }
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void a_page_that_is_not_for_ones_role_stays_closed(Language language, boolean javaScript) {
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/enrolments", language.registrant())
                    .visits("/officer")
                    .heading(language.of("Accès refusé", "Access denied"))
                    .keeps("forbidden");
        }
    }
}
