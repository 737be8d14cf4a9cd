package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A suite that is stopped and started again: nothing is forgotten, and nothing is done a second time. */
class RestartIT {

    private static final String VISITOR = "visitor-500";

    /** What one person has to show for it. */
    private record Kept(JsonNode file, JsonNode invoices, List<String> mails, JsonNode roster) {

        static Kept of(Suite suite, Opened opened, String enrolment) {
            Registrant person = Registrant.named(VISITOR, suite);
            return new Kept(
                    person.file(enrolment).expect(200).json(),
                    invoicesOf(suite, enrolment),
                    suite.mailbox().map(box -> box.subjectsTo(person.email())).orElse(List.of()),
                    suite.as("officer")
                            .get("/api/scheduling/cohorts/" + opened.cohort() + "/roster")
                            .expect(200)
                            .json());
        }
    }

    @Test
    void a_confirmed_enrolment_its_invoice_and_its_mails_outlive_a_restart_and_come_once() {
        Opened opened;
        String enrolment;
        Kept before;
        try (Suite suite = Suite.startIn("restart", true)) {
            opened = new Officer(suite).opens(Terms.seats(2));
            Registrant person = Registrant.named(VISITOR, suite);
            enrolment = person.enrols(opened.cohort());
            person.sees(enrolment, "HELD");
            person.confirms(enrolment).expect(200);
            suite.mailbox().ifPresent(box -> box.await(person.email(), "confirmée"));
            String confirmed = enrolment;
            Waiting.until("invoice and roster of " + enrolment)
                    .until(() -> invoicesOf(suite, confirmed).toString().contains("documentNumber")
                            && Kept.of(suite, opened, confirmed)
                                    .roster()
                                    .toString()
                                    .contains(confirmed));
            before = Kept.of(suite, opened, enrolment);
        }

        try (Suite suite = Suite.startIn("restart", false)) {
            assertThat(Kept.of(suite, opened, enrolment)).isEqualTo(before);
            String next = Registrant.somebodyNew(suite).enrols(opened.cohort());
            assertThat(next).isNotEqualTo(enrolment);
            assertThat(Kept.of(suite, opened, enrolment)).isEqualTo(before);
        }
    }

    private static JsonNode invoicesOf(Suite suite, String enrolment) {
        return Registrant.named(VISITOR, suite)
                .api()
                .get("/api/billing/enrolments/" + enrolment + "/invoices")
                .expect(200)
                .json();
    }
}
