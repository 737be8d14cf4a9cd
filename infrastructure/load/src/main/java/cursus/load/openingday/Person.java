package cursus.load.openingday;

/**
 * Somebody who wants a seat.
 *
 * @param id the subject of their token
 * @param bearer the value of their header {@code Authorization}
 * @param key the value of their header {@code Idempotency-Key}: they ask for one seat, however often they ask
 */
record Person(String id, String bearer, String key) {}
