package cursus.checker.seen;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One record of a topic, as its CloudEvents headers and its value tell it.
 *
 * @param name the event's own, such as {@code SeatHeld}
 * @param sequence its place among the events of its subject, from 1
 * @param time when it was decided
 * @param sentAt when the relay handed it to the broker
 */
public record Event(
        String topic,
        String subject,
        long sequence,
        String id,
        String name,
        Instant time,
        Instant sentAt,
        JsonNode value) {

    /** A field's text; empty where there is none. */
    public String text(String field) {
        return value.path(field).asString("");
    }

    public long number(String field) {
        return value.path(field).asLong(0);
    }

    public Optional<Instant> instant(String field) {
        return value.path(field).stringValueOpt().map(Instant::parse);
    }

    /** Of a party; one where none is told. */
    public long seats() {
        return Math.max(1, number("seats"));
    }

    public String enrolment() {
        return text("enrolment");
    }

    public boolean is(String eventName) {
        return name.equals(eventName);
    }

    /** How a verdict speaks of it. */
    @Override
    public String toString() {
        return "%s %s #%d (%s)".formatted(name, subject, sequence, id);
    }
}
