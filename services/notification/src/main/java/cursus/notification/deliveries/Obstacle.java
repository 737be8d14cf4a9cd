package cursus.notification.deliveries;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What kept a message from being taken, and what the mail server said about it.
 *
 * @param said in the server's own words, on one line; it may quote the address, so it goes to no event and no log. Empty
 *     where no server said anything
 */
public record Obstacle(Kind kind, Optional<String> said) {

    /** A server may say as much as it likes. */
    private static final int LONGEST = 500;

    private static final String UNPRINTABLE = "[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+";

    /** In the order in which somebody has to do something about it: the recipient's side, ours, nobody. */
    public enum Kind {
        ADDRESS_INVALID,
        /** It is valid, but has letters beyond ASCII before the @, and our mail server or theirs takes no such address. */
        ADDRESS_INTERNATIONAL,
        MAILBOX_UNKNOWN,
        MAILBOX_DISABLED,
        MAILBOX_FULL,
        DOMAIN_UNKNOWN,
        MESSAGE_TOO_LARGE,
        /** The recipient's server has rules, and this message or its sender breaks one. */
        POLICY,
        SENDER_REFUSED,
        /** The server wants us to sign in, or does not believe us. */
        SIGN_IN,
        BUSY,
        UNREACHABLE,
        /** The connection ended before the server had answered. */
        CUT_OFF,
        /** Not even tried: the server has failed so often that it is left alone for a while. */
        PAUSED,
        FACT_MISSING,
        TEXT_BROKEN,
        OTHER;

        private static final Set<Kind> OF_ONE_MESSAGE =
                EnumSet.of(MESSAGE_TOO_LARGE, POLICY, FACT_MISSING, TEXT_BROKEN, OTHER);

        /** Whether another message to the same person may well get through, for it is not about server or mailbox. */
        boolean ofOneMessage() {
            return OF_ONE_MESSAGE.contains(this);
        }
    }

    public Obstacle {
        said = said.map(Obstacle::onOneLine).filter(words -> !words.isEmpty());
    }

    /** One about which no server said anything. */
    public static Obstacle of(Kind kind) {
        return new Obstacle(kind, Optional.empty());
    }

    private static String onOneLine(String words) {
        String line = words.replaceAll(UNPRINTABLE, " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
