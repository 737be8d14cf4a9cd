package cursus.notification.deliveries;

import java.util.Optional;

/**
 * A mail server's report that a message could not be delivered, for good.
 *
 * @param status the code of the failure
 * @param said in the server's own words; it may quote the address, so it goes to no event and no log
 */
public record Bounce(MessageName message, EnhancedStatus status, Optional<String> said) {

    Obstacle obstacle() {
        Obstacle.Kind kind = status.meaning().orElse(Obstacle.Kind.OTHER);
        String words = said.filter(text -> text.contains(status.code()))
                .orElseGet(() -> status.code() + said.map(text -> " " + text).orElse(""));
        return new Obstacle(kind, Optional.of(words));
    }
}
