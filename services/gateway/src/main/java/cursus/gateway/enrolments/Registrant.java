package cursus.gateway.enrolments;

import java.util.Optional;

/** Who asked for a seat, as an officer sees them. */
public record Registrant(String givenName, String usualName, Optional<String> email) {

    public String name() {
        return (givenName + " " + usualName).strip();
    }

    /** False while nothing is known of them but that they asked. */
    public boolean named() {
        return !name().isEmpty();
    }

    /** Where to write to; a provider that gives no address leaves an empty text. */
    public Optional<String> address() {
        return email.filter(text -> !text.isBlank());
    }
}
