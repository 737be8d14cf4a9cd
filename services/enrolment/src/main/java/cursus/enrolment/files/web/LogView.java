package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.seats.Grounds;
import cursus.enrolment.seats.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a ledger's log, the latest first.
 *
 * @param entries how many the ledger has decided; the first of them may not have arrived here yet
 * @param items none beyond those that were asked for
 * @param next what to ask for to read on: entries before this one
 */
record LogView(String cohort, long entries, List<Line> items, Optional<Long> next) {

    /**
     * One decision.
     *
     * @param ticket of the request that it is about, or that is passed over
     * @param seats how many were given, or asked for where none was
     */
    record Line(
            long entry,
            Instant at,
            String what,
            Optional<String> enrolment,
            Optional<Person> person,
            Optional<Long> ticket,
            Optional<Instant> until,
            Optional<Integer> seats,
            Optional<Grounds> grounds,
            Optional<Integer> capacity,
            Optional<Integer> taken,
            Optional<String> absence,
            String actor,
            String reason,
            String correlationId) {

        /** @param file of the enrolment that it is about */
        static Line of(LogEntry entry, Optional<EnrolmentFile> file, Registrants registrants) {
            LogEntry.Facts facts = entry.facts();
            return new Line(
                    entry.entry(),
                    entry.at(),
                    entry.what(),
                    facts.enrolment(),
                    file.map(registrants::of),
                    facts.ticket().or(() -> file.map(EnrolmentFile::ticket)),
                    facts.until(),
                    facts.seats(),
                    facts.grounds(),
                    facts.capacity(),
                    facts.taken(),
                    facts.absence(),
                    entry.actor(),
                    entry.reason(),
                    entry.correlationId());
        }
    }
}
