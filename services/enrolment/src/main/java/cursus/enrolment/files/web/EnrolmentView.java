package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.LedgerDecision;
import cursus.enrolment.files.Stage;
import cursus.enrolment.files.Step;
import cursus.enrolment.payers.Payer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An enrolment as its registrant, or an officer, sees it.
 *
 * @param version grows with every step, so that a page can tell whether anything is new
 * @param seats how many were asked for
 * @param takesFewer whether fewer would be taken rather than to wait on
 * @param seatsGiven how many it has: held, offered or confirmed
 * @param position in the waiting list, from 1
 * @param registrant for officers alone, who see it without being its person
 * @param receipt the signed text; only where one enrolment is read, since each costs a signature
 * @param history what happened and why, but not who did it: that may have been another person
 */
record EnrolmentView(
        String enrolment,
        String cohort,
        String programme,
        Map<String, String> title,
        LocalDate startsOn,
        LocalDate endsOn,
        Money price,
        String person,
        Optional<Person> registrant,
        Payer payer,
        long ticket,
        int seats,
        boolean takesFewer,
        Optional<Integer> seatsGiven,
        Stage state,
        Optional<Instant> until,
        Optional<Long> position,
        Instant requestedAt,
        Optional<String> receipt,
        int version,
        List<Turn> history,
        String correlationId) {

    /** One among many. */
    static EnrolmentView inList(EnrolmentFile file) {
        return of(file, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static EnrolmentView of(
            EnrolmentFile file, Optional<Person> registrant, Optional<Long> position, Optional<String> receipt) {
        return new EnrolmentView(
                file.enrolment(),
                file.cohort(),
                file.terms().programme(),
                file.terms().title(),
                file.terms().startsOn(),
                file.terms().endsOn(),
                file.terms().price(),
                file.person(),
                registrant,
                file.payer(),
                file.ticket(),
                file.askedFor().seats(),
                file.askedFor().takesFewer(),
                file.seats(),
                file.stage(),
                file.until(),
                position,
                file.requestedAt(),
                receipt,
                file.history().size(),
                file.history().stream().map(Turn::of).toList(),
                file.correlationId());
    }

    record Turn(Instant at, String event, String reason, Optional<Instant> until, Optional<LedgerDecision> decision) {

        static Turn of(Step step) {
            return new Turn(step.at(), step.event(), step.reason(), step.until(), step.decision());
        }
    }

    /** The first answer to a request: only what never changes, so that a repeated request gets the same. */
    record Requested(String enrolment, String cohort, long ticket, Instant requestedAt, Optional<String> receipt) {

        static Requested of(EnrolmentFile file, Optional<String> receipt) {
            return new Requested(file.enrolment(), file.cohort(), file.ticket(), file.requestedAt(), receipt);
        }
    }
}
