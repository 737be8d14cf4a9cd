package cursus.enrolment.seats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Where a ledger's log stands: each entry's hash covers the one before it, so that this one value vouches for them all, and
 * nobody can change an entry unseen.
 *
 * @param entries how many there are; the last one's number, as its record on the topic has it
 * @param hash of the last entry, in lower-case hexadecimal digits
 * @param at the latest instant at which something was decided
 */
public record LogHead(long entries, String hash, Instant at) {

    /** Before the first entry. */
    public static final LogHead START = new LogHead(0, "0".repeat(64), Instant.EPOCH);

    public LogHead after(LedgerEvent entry) {
        return new LogHead(entries + 1, sha256(hash + "\n" + LogLine.of(entry)), at);
    }

    /** For the ledger, time never goes back, whatever a clock does: what is over stays over. */
    Instant notBefore(Instant now) {
        return now.isBefore(at) ? at : now;
    }

    LogHead at(Instant now) {
        return new LogHead(entries, hash, notBefore(now));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
