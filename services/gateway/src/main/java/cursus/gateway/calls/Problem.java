package cursus.gateway.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a service answered instead of doing what it was asked (RFC 9457), in the reader's language. */
public record Problem(
        Optional<String> type,
        Optional<String> title,
        Optional<String> detail,
        int status,
        List<FieldProblem> errors,
        Meanwhile meanwhile) {

    private static final String PREFIX = "urn:cursus:problem:";

    /** One field that is wrong, named as in the request's body; in a file also its line. */
    public record FieldProblem(String field, String message, Optional<Integer> line) {}

    /** One field that reads otherwise than it did. */
    public record Difference(String field, Optional<String> before, Optional<String> after) {}

    /**
     * What somebody else did since the reader looked.
     *
     * @param differences empty where it is no longer known what has changed
     */
    public record Meanwhile(
            Optional<Integer> revision,
            Optional<Instant> changedAt,
            Optional<String> changedBy,
            Optional<List<Difference>> differences) {}

    /** A problem as it is written; what a proxy answered in its own way has none of it. */
    record Body(
            Optional<String> type,
            Optional<String> title,
            Optional<String> detail,
            Optional<List<FieldProblem>> errors,
            Optional<Integer> revision,
            Optional<Instant> changedAt,
            Optional<String> changedBy,
            Optional<List<Difference>> differences) {

        static final Body NONE = new Body(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        private Meanwhile meanwhile() {
            return new Meanwhile(revision, changedAt, changedBy, differences);
        }
    }

    static Problem of(int status, Body body) {
        return new Problem(
                body.type(), body.title(), body.detail(), status, body.errors().orElse(List.of()), body.meanwhile());
    }

    /** The stable name of the refusal, such as {@code registration-closed}; empty when none was given. */
    public String slug() {
        return type.filter(urn -> urn.startsWith(PREFIX))
                .map(urn -> urn.substring(PREFIX.length()))
                .orElse("");
    }

    public boolean is(String slug) {
        return slug().equals(slug);
    }

    public Optional<String> sentence() {
        return detail.or(() -> title);
    }
}
