package cursus.notification.deliveries;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message is called between mail servers: the left side of its Message-ID, and its envelope's id. Each round of a
 * delivery is another message, and each repeat within one the same.
 *
 * @param round 0 for the first time that it is sent, then the number of the order to send it again
 */
public record MessageName(String delivery, int round) {

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\\.([1-9][0-9]{0,5}))?");

    /** Empty for what is no such name. */
    public static Optional<MessageName> of(String text) {
        Matcher name = NAME.matcher(text);
        return name.matches()
                ? Optional.of(new MessageName(
                        name.group(1),
                        Optional.ofNullable(name.group(2))
                                .map(Integer::parseInt)
                                .orElse(0)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return round == 0 ? delivery : delivery + "." + round;
    }
}
