package cursus.notification.deliveries;

import cursus.notification.deliveries.Obstacle.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server means, in the numbers of RFC 3463: class, subject and detail.
 *
 * @param code such as {@code 5.1.1}
 */
public record EnhancedStatus(String code) {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");

    /** The first in a server's words. */
    public static Optional<EnhancedStatus> in(String words) {
        Matcher found = CODE.matcher(words);
        return found.find() ? Optional.of(new EnhancedStatus(found.group())) : Optional.empty();
    }

    /** Whether it speaks of a failure for good. */
    public boolean permanent() {
        return code.startsWith("5");
    }

    /** Empty where it says too little, and for what is no failure. */
    public Optional<Kind> meaning() {
        return code.startsWith("2") ? Optional.empty() : meaning(code.substring(2));
    }

    private static Optional<Kind> meaning(String subjectAndDetail) {
        return switch (subjectAndDetail) {
            case "1.1", "1.6" -> Optional.of(Kind.MAILBOX_UNKNOWN);
            case "1.2", "1.10", "4.4" -> Optional.of(Kind.DOMAIN_UNKNOWN);
            case "1.3" -> Optional.of(Kind.ADDRESS_INVALID);
            case "1.7", "1.8" -> Optional.of(Kind.SENDER_REFUSED);
            case "2.1" -> Optional.of(Kind.MAILBOX_DISABLED);
            case "2.2" -> Optional.of(Kind.MAILBOX_FULL);
            case "2.3", "3.4" -> Optional.of(Kind.MESSAGE_TOO_LARGE);
            case "3.1", "3.2", "4.2", "4.5" -> Optional.of(Kind.BUSY);
            case "6.7" -> Optional.of(Kind.ADDRESS_INTERNATIONAL);
            case "7.8", "7.9" -> Optional.of(Kind.SIGN_IN);
            default -> subjectAndDetail.startsWith("7.") ? Optional.of(Kind.POLICY) : Optional.empty();
        };
    }
}
