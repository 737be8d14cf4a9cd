package cursus.enrolment.files;

/** What a request for an enrolment comes to. */
public sealed interface RequestAnswer {

    /** The request is stored and has its ticket; the same answer comes to a repeated request. */
    record Stored(EnrolmentFile file) implements RequestAnswer {}

    /** Nothing was stored. */
    record Refused(Reason reason) implements RequestAnswer {}

    /** Nothing was stored: a party that takes no fewer asked for more seats than there are, and could never be served. */
    record MoreThanThereAre(int asked, int capacity) implements RequestAnswer {}

    enum Reason {
        UNKNOWN_COHORT,
        REGISTRATION_NOT_OPEN,
        REGISTRATION_CLOSED,
        COHORT_CANCELLED,
        /** Its seats are given by a review of applications, which can't be asked for yet. */
        BY_SELECTION,
        ALREADY_ENROLLED,
        KEY_REUSED
    }

    /** The answer to whoever asks with the same key: the same, unless they ask for something else. */
    default RequestAnswer to(EnrolmentRequest request) {
        return switch (this) {
            case Stored(EnrolmentFile file) ->
                file.fingerprint().equals(request.fingerprint()) ? this : new Refused(Reason.KEY_REUSED);
            case Refused refused -> refused;
            case MoreThanThereAre refused -> refused;
        };
    }
}
