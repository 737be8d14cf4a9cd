package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.EnrolmentPage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Bodies;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The registrant's way through the portal, in a real browser. */
@WithBrowser
class RegistrantBrowserIT {

    private static final String WRONG_SIRET = "00021041900017";
    private static final String PAYER = "Préfecture d’exemple";

    private final Suite suite;
    private final Officer officer;
    private final Chromium chromium;

    RegistrantBrowserIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
        this.officer = new Officer(suite);
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void from_the_programmes_to_the_confirmed_seat(Language language, boolean javaScript) {
        Opened opened = officer.opens(Terms.seats(3));
        String sent = language.of("– envoyé", "– sent");
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            EnrolmentPage file = reader.opensHome()
                    .keeps("programmes")
                    .opens(opened.programme())
                    .shows(opened.title(language))
                    .keeps("programme")
                    .enrolsIn(opened.cohort())
                    .keeps("sign-in")
                    .continuesAs(language.registrant())
                    .keeps("enrol")
                    .namesPayer(PAYER, WRONG_SIRET)
                    .isRefusedFor(
                            WRONG_SIRET, language.of("Ce numéro SIRET n’est pas valide", "This SIRET is not valid"))
                    .keeps("enrol-refused")
                    .correctsSiret("000 210 419 00016")
                    .sends();
            file.shows("HELD")
                    .says(language.of("Place réservée", "Seat held"))
                    .saysHowLongTheSeatIsKept()
                    .showsMails(2, sent)
                    .keeps("enrolment-held")
                    .forgetsTheTerms()
                    .keeps("enrolment-terms-forgotten")
                    .confirms()
                    .shows("CONFIRMED")
                    .marksThePage()
                    .says(language.of("Inscription confirmée", "Enrolment confirmed"))
                    .showsInvoice(PAYER)
                    .showsMails(4, sent)
                    .hasSteps(3)
                    .keeps("enrolment-confirmed");
            if (javaScript) {
                file.isStillTheSamePage();
            }
            reader.visits("/enrolments").keeps("enrolments");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_hold_that_nobody_confirms_is_seen_to_expire(Language language) {
        Opened opened = officer.opens(Terms.seats(1).heldFor(Duration.ofSeconds(6)));
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/cohorts/" + opened.cohort() + "/enrol", language.registrant())
                    .enrolPage()
                    .namesPayer(PAYER, Bodies.SIRET)
                    .sends()
                    .shows("HELD")
                    .marksThePage()
                    .shows("EXPIRED")
                    .says(language.of("Option expirée", "Hold expired"))
                    .isStillTheSamePage()
                    .keeps("enrolment-expired");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_waits_sees_the_offer_by_itself_and_takes_it(Language language) {
        Opened opened = officer.opens(Terms.seats(1));
        Registrant holder = Registrant.somebodyNew(suite);
        String seat = holder.enrols(opened.cohort());
        holder.sees(seat, "HELD");
        try (Reader reader = chromium.reader(suite, language, true)) {
            EnrolmentPage file = reader.signsInAt("/cohorts/" + opened.cohort() + "/enrol", language.registrant())
                    .enrolPage()
                    .namesPayer(PAYER, Bodies.SIRET)
                    .sends()
                    .shows("WAITING")
                    .keeps("enrolment-waiting")
                    .marksThePage();
            Instant before = Instant.now();
            holder.cancels(seat).expect(200);

            file.shows("OFFERED");
            Duration taken = Duration.between(before, Instant.now());
            System.out.printf("The page showed the offer %d ms after the seat was given back.%n", taken.toMillis());
            assertThat(taken).as("a second, and some for a busy machine").isLessThan(Duration.ofSeconds(3));

            file.says(language.of("Une place vous est proposée", "A seat is offered to you"))
                    .isStillTheSamePage()
                    .keeps("enrolment-offered")
                    .confirms()
                    .shows("CONFIRMED")
                    .cancels()
                    .shows("CANCELLED")
                    .keeps("enrolment-cancelled");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_address_that_leads_nowhere_says_so(Language language) {
        try (Reader reader = chromium.reader(suite, language, false)) {
            reader.visits("/programmes/NO-SUCH-PROGRAMME")
                    .heading(language.of("Page introuvable", "Page not found"))
                    .keeps("not-found");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_demo_season_looks_well(Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.opensHome().opens("ACAT-041").keeps("programme-to-open");
            reader.opensHome().opens("DECID-012").keeps("programme-open");
            reader.opensHome().opens("ECOLO-007").keeps("programme-to-be-announced");
        }
    }
}
