package cursus.notification.deliveries;

import cursus.notification.languages.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a message was addressed when it was last composed, and from what.
 *
 * @param version of the template; absent, like {@code told}, in what was written before it was kept
 * @param told the sessions that it told of when it was last taken
 */
public record Letter(
        String to,
        Language language,
        String subject,
        Instant composedAt,
        Optional<Integer> version,
        Optional<List<ToldSession>> told) {

    /** As it was composed and then not taken: its reader knows what the one before told, if there was one. */
    Letter untaken(Optional<Letter> before) {
        Optional<List<ToldSession>> known = before.map(Letter::told).orElse(Optional.of(List.of()));
        return new Letter(to, language, subject, composedAt, version, known);
    }

    static Letter of(Template template, ComposedMessage message, Facts facts, Instant composedAt) {
        return new Letter(
                message.to(),
                message.language(),
                message.subject(),
                composedAt,
                Optional.of(template.version()),
                Optional.of(facts.sessions().told()));
    }
}
