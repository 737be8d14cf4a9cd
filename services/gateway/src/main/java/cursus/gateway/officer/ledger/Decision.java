package cursus.gateway.officer.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision of a ledger's log, with what it has of these facts.
 *
 * @param ticket of the request that it is about, or that is passed over
 * @param seats how many were given, or asked for where none was
 * @param absence why a ticket was passed over
 * @param actor {@code person:<id>} or {@code service:<name>}
 */
public record Decision(
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
        String reason) {

    /** Whose an enrolment is. */
    public record Person(String person, String givenName, String usualName) {

        public String name() {
            return (givenName + " " + usualName).strip();
        }
    }

    /**
     * The rule, and what it looked at.
     *
     * @param taken how many of the seats were no longer free
     * @param waiting how many requests waited by then
     */
    public record Grounds(String rule, int capacity, int taken, int waiting, int asked) {

        public int free() {
            return capacity - taken;
        }
    }

    /** Empty where nothing is known of whom it is about. */
    public String name() {
        return person.map(Person::name).orElse("");
    }

    /** More than one seat, which then has to be said. */
    public boolean isForSeveral() {
        return seats.filter(many -> many > 1).isPresent();
    }
}
