package cursus.enrolment.files;

import java.time.Instant;

/** What a crash must not forget: the file's own write came first, the ledger's is still to follow. */
public record Owed(Kind kind, Instant lookAgainAt) {

    public enum Kind {
        SEATING,
        RELEASING
    }

    static Owed since(Kind kind, Instant instant) {
        return new Owed(kind, instant.plus(GatheringRound.PATIENCE));
    }
}
