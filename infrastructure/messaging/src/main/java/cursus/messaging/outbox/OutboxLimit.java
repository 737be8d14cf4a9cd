package cursus.messaging.outbox;

/**
 * How many events one aggregate may hold unpublished; far below MongoDB's 16 MB for a document.
 *
 * @param events a positive number
 */
record OutboxLimit(int events) {}
