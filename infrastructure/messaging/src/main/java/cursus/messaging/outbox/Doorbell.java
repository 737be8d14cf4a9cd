package cursus.messaging.outbox;

/** Tells the relay that an aggregate has something to publish. Never blocks, never throws: the sweep finds what it loses. */
@FunctionalInterface
interface Doorbell {

    void ring(String collection, String id);
}
