package cursus.messaging.outbox;

import java.util.List;

/**
 * The unpublished events of one aggregate, in order, as they were read.
 *
 * @param sequence the number of the aggregate's last event at that time
 */
record Pending(String collection, String id, long sequence, List<OutboxEntry> entries) {

    /** How many of them, from the first on, the broker has. */
    Acknowledged acknowledged(int count) {
        return new Acknowledged(this, count);
    }
}
