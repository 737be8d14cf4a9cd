package cursus.notification.deliveries;

/**
 * That a message be sent again.
 *
 * @param key see {@link Resend#key()}
 * @param fingerprint see {@link Resend#fingerprint()}
 * @param words why, for whoever reads the history
 */
public record ResendOrder(String key, String fingerprint, String words) {}
