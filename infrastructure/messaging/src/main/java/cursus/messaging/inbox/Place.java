package cursus.messaging.inbox;

/** Where a record lies. Its topic keeps it, so a place is all that has to be remembered of it. */
public record Place(String topic, int partition, long offset) {}
