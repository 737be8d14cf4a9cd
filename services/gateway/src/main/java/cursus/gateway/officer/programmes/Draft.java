package cursus.gateway.officer.programmes;

import cursus.gateway.portal.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A programme as the catalogue shows it to officers.
 *
 * @param version the newest that was published, 0 where none was
 * @param unpublished whether publishing would change what the public reads
 * @param changedBy the opaque id of who did
 */
record Draft(
        String programme,
        State state,
        int version,
        int revision,
        boolean unpublished,
        Instant changedAt,
        String changedBy,
        Optional<Withdrawal> withdrawal,
        Completeness completeness,
        Map<String, Object> contents) {

    enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** That it is no longer offered. */
    record Withdrawal(String reason, Optional<Text> note, Instant withdrawnAt) {}

    /** How much of what the public has to be told it tells, and which fields lack something. */
    record Completeness(int percent, List<String> missing) {}

    /** A line of the list. */
    record Line(
            String programme,
            State state,
            int version,
            boolean unpublished,
            Instant changedAt,
            String changedBy,
            Optional<Text> title,
            Optional<String> family,
            int completeness) {}

    /** A published version, as one line of a list. */
    record Version(int version, Text title, Instant publishedAt, Optional<String> publishedBy) {}

    /** What is to be saved. */
    record Body(int revision, Map<String, Object> contents) {}

    /** In French, as the page would be headed; the code where there is no title yet. */
    public Text title() {
        return contents.get("title") instanceof Map<?, ?> words && words.get("fr") instanceof String french
                ? new Text(
                        french,
                        Optional.ofNullable(words.get("en"))
                                .filter(String.class::isInstance)
                                .map(String.class::cast))
                : new Text(programme, Optional.of(programme));
    }
}
