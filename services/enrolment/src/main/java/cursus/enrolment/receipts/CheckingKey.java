package cursus.enrolment.receipts;

/**
 * The public half of a key, by which anybody checks a signature.
 *
 * @param id as receipts name it
 * @param point of the curve Ed25519, 32 bytes as RFC 8032 writes them, in base64url without padding
 */
public record CheckingKey(String id, String point) {}
