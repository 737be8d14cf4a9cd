package cursus.notification.deliveries;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened, as far as a message tells it.
 *
 * @param enrolment absent where somebody is told who only wants to know when registration opens
 * @param person who is told, whoever acted: the participant, or else the interest by its id
 * @param until the end of a hold or an offer
 * @param ticket the place in the order of arrival
 * @param circumstances absent where there are none, and in what was written before they were kept
 */
public record Occasion(
        Optional<String> enrolment,
        String cohort,
        String person,
        Optional<Instant> until,
        Optional<Long> ticket,
        Optional<Circumstances> circumstances) {

    /** With no circumstances that matter. */
    public Occasion(String enrolment, String cohort, String person, Optional<Instant> until, Optional<Long> ticket) {
        this(Optional.of(enrolment), cohort, person, until, ticket, Optional.empty());
    }

    /** About an enrolment in general, under these circumstances. */
    public static Occasion of(String enrolment, String cohort, String person, Circumstances circumstances) {
        return new Occasion(
                Optional.of(enrolment), cohort, person, Optional.empty(), Optional.empty(), Optional.of(circumstances));
    }

    /** About a cohort, for somebody who wants to be told of it and is nobody's participant. */
    public static Occasion ofInterest(String interest, String cohort) {
        return new Occasion(Optional.empty(), cohort, interest, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, told by this actor ({@code person:<id>} or {@code service:<name>}). */
    public Occasion by(String actor) {
        return under(known().by(Party.of(actor, person)));
    }

    /** The same, with the payer of whom an earlier event told, where this one names none. */
    public Occasion paidBy(Optional<String> payer) {
        return under(known().paidBy(payer));
    }

    public boolean wasTheirOwnAct() {
        return known().by().filter(Party.PARTICIPANT::equals).isPresent();
    }

    public Optional<String> payer() {
        return known().payer();
    }

    /** How many it is about. */
    public int seats() {
        return known().seats().orElse(1);
    }

    /** How many were asked for, where they were more. */
    public Optional<Integer> askedBeyond() {
        return known().asked();
    }

    /** Whether a confirmed seat was given up. */
    public boolean gaveUpSeat() {
        return known().wasConfirmed().orElse(false);
    }

    public Optional<IssuedInvoice> invoice() {
        return known().invoice();
    }

    /** The id of the act that changed the timetable. */
    public Optional<String> change() {
        return known().change();
    }

    private Circumstances known() {
        return circumstances.orElse(Circumstances.NONE);
    }

    private Occasion under(Circumstances others) {
        return new Occasion(enrolment, cohort, person, until, ticket, Optional.of(others));
    }
}
