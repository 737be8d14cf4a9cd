package cursus.gateway.messages;

import java.util.Set;

/** Where a message may stand, as notification names it. */
public final class MessageStates {

    private static final Set<String> ENDED = Set.of("SENT", "FAILED", "BOUNCED", "SUPERSEDED");

    private MessageStates() {}

    /** Whether it stays so until somebody does something. */
    public static boolean ended(String state) {
        return ENDED.contains(state);
    }
}
