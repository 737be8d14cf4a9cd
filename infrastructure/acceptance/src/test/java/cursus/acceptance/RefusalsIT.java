package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Bodies;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.WithSuite;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be accepted is refused in the caller's language, with a stable type, and leaves nothing behind. */
@WithSuite
class RefusalsIT {

    private static final String ENROLMENTS = "/api/enrolment/enrolments";

    private final Suite suite;
    private final Officer officer;

    RefusalsIT(Suite suite) {
        this.suite = suite;
        this.officer = new Officer(suite);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_body_that_is_not_json(Language language) {
        Situation before = new Situation(language, officer.announces(Terms.seats(1)));

        Answer answer =
                before.person.api().in(language).with("Idempotency-Key", key()).postText(ENROLMENTS, "{\"cohort\": ");

        before.unchangedAfter(answer.refused(400, "malformed-body"), "Demande illisible", "Unreadable request");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_unknown_cohort(Language language) {
        Situation before = new Situation(language, officer.announces(Terms.seats(1)));

        Answer answer = before.asks(Bodies.enrolment("NO-SUCH-COHORT", Bodies.SIRET), key());

        before.unchangedAfter(answer.refused(404, "unknown-cohort"), "Session inconnue", "Unknown session");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_registration_that_is_closed(Language language) {
        Situation before =
                new Situation(language, officer.announces(Terms.seats(1).closedAlready()));

        Answer answer = before.asks(before.request(), key());

        before.unchangedAfter(answer.refused(409, "registration-closed"), "Inscriptions closes", "Registration closed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_registration_that_opens_later(Language language) {
        Situation before =
                new Situation(language, officer.announces(Terms.seats(1).openingTomorrow()));

        Answer answer = before.asks(before.request(), key());

        before.unchangedAfter(
                answer.refused(409, "registration-not-open"),
                "Inscriptions pas encore ouvertes",
                "Registration not open yet");
    }

    @Test
    void a_registration_that_is_still_to_be_announced() {
        Situation before =
                new Situation(Language.FRENCH, officer.announces(Terms.seats(1).toBeAnnounced()));

        before.asks(before.request(), key()).refused(409, "registration-not-open");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_siret_whose_check_digit_is_wrong(Language language) {
        Situation before = new Situation(language, officer.announces(Terms.seats(1)));

        Answer answer = before.asks(Bodies.enrolment(before.opened.cohort(), "00021041900017"), key());

        answer.refused(422, "invalid-request");
        assertThat(answer.json().path("errors").findValuesAsString("field")).containsExactly("payer.siret");
        assertThat(answer.at("/errors/0/message"))
                .startsWith(language.of("Ce numéro SIRET n’est pas valide", "This SIRET is not valid"));
        before.unchangedAfter(answer, "Demande incomplète ou incorrecte", "Incomplete or incorrect request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "0002104190001A", "35600000049838"})
    void a_siret_that_is_none(String siret) {
        Situation before = new Situation(Language.FRENCH, officer.announces(Terms.seats(1)));

        Answer answer = before.asks(Bodies.enrolment(before.opened.cohort(), siret), key());

        assertThat(answer.refused(422, "invalid-request").at("/errors/0/field")).isEqualTo("payer.siret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000049837", "356 000 000 00048"})
    void la_poste_whose_establishments_follow_a_rule_of_their_own_may_pay(String siret) {
        Situation before = new Situation(Language.FRENCH, officer.announces(Terms.seats(1)));

        before.asks(Bodies.enrolment(before.opened.cohort(), siret), key()).expect(201);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_second_enrolment_of_the_same_person(Language language) {
        Opened opened = officer.announces(Terms.seats(3));
        Registrant person = Registrant.somebodyNew(suite);
        person.sees(person.enrols(opened.cohort()), "HELD");
        Situation before = new Situation(language, opened, person);

        Answer answer = before.asks(before.request(), key());

        before.unchangedAfter(answer.refused(409, "already-enrolled"), "Déjà inscrit", "Already enrolled");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_key_that_has_served_for_another_request(Language language) {
        Opened opened = officer.announces(Terms.seats(3));
        Registrant person = Registrant.somebodyNew(suite);
        String key = key();
        person.sees(
                person.asks(Bodies.enrolment(opened.cohort(), Bodies.SIRET), key)
                        .expect(201)
                        .at("/enrolment"),
                "HELD");
        Situation before = new Situation(language, opened, person);

        Answer answer = before.asks(Bodies.enrolment(opened.cohort(), "35600000049837"), key);

        before.unchangedAfter(
                answer.refused(422, "idempotency-key-reused"),
                "Clé d’idempotence déjà utilisée",
                "Idempotency key already used");
    }

    @Test
    void a_key_that_is_repeated_with_the_same_request_gets_the_first_answer_again() {
        Opened opened = officer.announces(Terms.seats(3));
        Registrant person = Registrant.somebodyNew(suite);
        String key = key();
        Answer first = person.asks(Bodies.enrolment(opened.cohort(), Bodies.SIRET), key)
                .expect(201);
        person.sees(first.at("/enrolment"), "HELD");
        Situation before = new Situation(Language.FRENCH, opened, person);

        Answer again = before.asks(before.request(), key).expect(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        before.unchanged();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_request_without_a_key(Language language) {
        Situation before = new Situation(language, officer.announces(Terms.seats(1)));

        Answer answer = before.person.api().in(language).post(ENROLMENTS, before.request());

        before.unchangedAfter(
                answer.refused(400, "idempotency-key-required"),
                "Clé d’idempotence manquante",
                "Idempotency key missing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_cohort_that_makes_no_sense(Language language) {
        Opened opened = officer.announces(Terms.seats(1));
        String code = Officer.newCode();

        Answer answer = suite.as("officer")
                .in(language)
                .post("/api/catalogue/cohorts", Bodies.cohort(opened.programme(), code, Terms.seats(0)));

        answer.refused(422, "invalid-request");
        assertThat(answer.at("/errors/0/field")).isEqualTo("capacity");
        assertThat(answer.at("/errors/0/message"))
                .startsWith(language.of("Il faut au moins une place", "At least one seat"));
        suite.api().get("/api/catalogue/cohorts/" + code).refused(404, "not-found");
    }

    @Test
    void a_cohort_of_a_programme_that_nobody_published() {
        String code = Officer.newCode();

        suite.as("officer")
                .post("/api/catalogue/cohorts", Bodies.cohort("NO-SUCH-PROGRAMME", code, Terms.seats(1)))
                .refused(422, "unknown-programme");

        suite.api().get("/api/catalogue/cohorts/" + code).refused(404, "not-found");
    }

    @Test
    void sessions_that_overlap() {
        Opened opened = officer.opens(Terms.seats(1));
        String path = "/api/scheduling/cohorts/" + opened.cohort() + "/sessions";
        String before = suite.api().get(path).expect(200).text();

        officer.schedules(opened.cohort()).refused(409, "sessions-overlap");

        assertThat(suite.api().get(path).text()).isEqualTo(before);
    }

    @Test
    void a_confirmation_without_accepting_the_terms() {
        Opened opened = officer.announces(Terms.seats(1));
        Registrant person = Registrant.somebodyNew(suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");

        person.api()
                .post(ENROLMENTS + "/" + enrolment + "/confirmation", Map.of("termsAccepted", false))
                .refused(422, "terms-not-accepted");

        assertThat(person.file(enrolment).at("/state")).isEqualTo("HELD");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** What lists and counters say before something is refused; they must say the same afterwards. */
    private final class Situation {

        private final Language language;
        private final Opened opened;
        private final Registrant person;
        private final String lists;

        Situation(Language language, Opened opened) {
            this(language, opened, Registrant.somebodyNew(suite));
        }

        Situation(Language language, Opened opened, Registrant person) {
            this.language = language;
            this.opened = opened;
            this.person = person;
            this.lists = lists();
        }

        Map<String, Object> request() {
            return Bodies.enrolment(opened.cohort(), Bodies.SIRET);
        }

        Answer asks(Map<String, Object> body, String key) {
            return person.api().in(language).with("Idempotency-Key", key).post(ENROLMENTS, body);
        }

        void unchangedAfter(Answer refusal, String french, String english) {
            assertThat(refusal.at("/title")).isEqualTo(language.of(french, english));
            unchanged();
        }

        void unchanged() {
            assertThat(lists()).isEqualTo(lists);
        }

        private String lists() {
            String cohort = "/api/enrolment/cohorts/" + opened.cohort();
            return person.files()
                    + suite.api().get(cohort + "/seats").expect(200).text()
                    + suite.as("officer")
                            .get(cohort + "/enrolments")
                            .expect(200)
                            .text();
        }
    }
}
