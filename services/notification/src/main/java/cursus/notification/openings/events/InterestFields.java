package cursus.notification.openings.events;

import cursus.notification.interests.Interest;
import cursus.notification.languages.Language;
import java.time.Instant;
import java.util.Optional;

/** What notification reads of InterestCard. */
record InterestFields(
        String interest,
        String cohort,
        String email,
        Optional<String> givenName,
        String language,
        boolean confirmed,
        String token) {

    Interest toInterest() {
        return new Interest(
                interest,
                Optional.of(cohort),
                Optional.of(
                        new Interest.Card(email, givenName, Language.of(language), confirmed, Instant.EPOCH, token)));
    }
}
