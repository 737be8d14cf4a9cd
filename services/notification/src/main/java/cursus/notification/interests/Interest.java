package cursus.notification.interests;

import cursus.notification.languages.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who wants to be told when registration for a cohort opens.
 *
 * @param cohort absent once it is erased, like the card, for whatever erases it says no more
 */
public record Interest(String interest, Optional<String> cohort, Optional<Card> card) {

    /**
     * @param confirmed whether the owner of the address has confirmed it
     * @param at when catalogue said this
     * @param token of the links by which the owner confirms, or ends it
     */
    public record Card(
            String email, Optional<String> givenName, Language language, boolean confirmed, Instant at, String token) {}

    public static Interest erased(String interest) {
        return new Interest(interest, Optional.empty(), Optional.empty());
    }

    public Interest saidAt(Instant at) {
        return new Interest(
                interest,
                cohort,
                card.map(known -> new Card(
                        known.email(), known.givenName(), known.language(), known.confirmed(), at, known.token())));
    }

    public boolean hasConfirmed() {
        return card.filter(Card::confirmed).isPresent();
    }
}
