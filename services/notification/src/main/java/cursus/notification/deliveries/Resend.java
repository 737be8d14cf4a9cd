package cursus.notification.deliveries;

/**
 * Somebody's order to send a message again.
 *
 * @param number 1 for a delivery's first
 * @param actor {@code person:<id>}
 * @param words why, in their words
 * @param key names the order among all of its author's, so that it is carried out once however often it is given
 * @param fingerprint of what was ordered under that key
 */
public record Resend(int number, String actor, String words, String key, String fingerprint) {}
