package cursus.scheduling;

import cursus.testing.Events;
import cursus.testing.Events.Published;
import java.util.Map;

/** What other services say. */
final class OutsideEvents {

    private OutsideEvents() {}

    /** A fresh cohort, announced by the catalogue. */
    static String announcedCohort() {
        String cohort = Samples.freshCohort();
        Events.publish(
                Published.of("cursus.catalogue.cohorts", "CohortAnnounced", cohort, 1, Map.of("cohort", cohort)));
        return cohort;
    }

    /** An enrolment that was requested, held, and then had this outcome; its id. */
    static String enrolled(String cohort, String person, String outcome) {
        String enrolment = Samples.freshId();
        Map<String, String> facts = Map.of("enrolment", enrolment, "cohort", cohort, "person", person);
        Events.publish(
                Published.of("cursus.enrolment.files", "EnrolmentRequested", enrolment, 1, facts),
                Published.of("cursus.enrolment.files", "SeatHeld", enrolment, 2, facts),
                Published.of("cursus.enrolment.files", outcome, enrolment, 3, facts));
        return enrolment;
    }

    /** A person's card. */
    static void card(String person, String givenName, String usualName) {
        Events.publish(Published.of(
                "cursus.enrolment.people.state",
                "PersonCard",
                person,
                1,
                Map.of("person", person, "givenName", givenName, "usualName", usualName)));
    }
}
