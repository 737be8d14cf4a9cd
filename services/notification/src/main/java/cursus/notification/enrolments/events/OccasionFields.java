package cursus.notification.enrolments.events;

import cursus.notification.deliveries.Circumstances;
import cursus.notification.deliveries.Occasion;
import java.time.Instant;
import java.util.Optional;

/** What notification reads of an enrolment's events; each has some of it. */
record OccasionFields(
        String enrolment,
        String cohort,
        String person,
        Optional<Instant> until,
        Optional<Long> ticket,
        Optional<PayerFields> payer,
        Optional<Boolean> wasConfirmed,
        Optional<Integer> seats,
        Optional<Integer> asked) {

    record PayerFields(String name) {}

    Occasion toOccasion() {
        Circumstances circumstances =
                Circumstances.of(payer.map(PayerFields::name), wasConfirmed).about(seats, asked);
        return new Occasion(Optional.of(enrolment), cohort, person, until, ticket, Optional.of(circumstances));
    }
}
