package cursus.messaging.inbox;

import java.time.Instant;

/**
 * A record that waits beside its topic, by its place: the record itself is not copied, so nothing of it outlives its
 * topic.
 *
 * @param event the type as the record's header says, empty where it says none
 * @param sequence the number as the record's header says, 0 where it says none
 * @param fault what was said of it, without a word of its value; empty where nothing is wrong with it
 * @param at since when it waits
 */
public record ParkedRecord(
        Place place, Why why, String event, long sequence, String correlationId, String fault, Instant at) {

    /** Why a record waits. */
    public enum Why {
        /** Nobody can read it. */
        UNDECODABLE,
        /** Its handler failed, again and again. */
        FAILED,
        /** Its number was seen with another id: two histories of one aggregate exist. */
        FORK,
        /** One before it is missing, and may still come. */
        GAP,
        /** Nothing is wrong with it, but an earlier one of its key waits. */
        BEHIND
    }

    static ParkedRecord of(Incoming incoming, Why why, String fault, Instant at) {
        return new ParkedRecord(
                incoming.place(),
                why,
                incoming.attribute("type").orElse(""),
                incoming.attribute("sequence").map(ParkedRecord::number).orElse(0L),
                incoming.attribute("correlationid").orElse(""),
                fault,
                at);
    }

    ParkedRecord because(Why otherWhy, String otherFault) {
        return new ParkedRecord(place, otherWhy, event, sequence, correlationId, otherFault, at);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
