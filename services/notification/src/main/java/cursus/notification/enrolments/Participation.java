package cursus.notification.enrolments;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's seat in a cohort, for whom the cohort's sessions matter.
 *
 * @param confirmed false once it was given up
 * @param confirmedAt by the clock of enrolment
 * @param payer the organisation that is invoiced, by name
 */
public record Participation(
        String enrolment,
        String cohort,
        String person,
        boolean confirmed,
        Instant confirmedAt,
        Optional<String> payer) {

    Participation givenUp() {
        return new Participation(enrolment, cohort, person, false, confirmedAt, payer);
    }
}
