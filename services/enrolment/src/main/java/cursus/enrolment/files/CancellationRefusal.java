package cursus.enrolment.files;

/** Why an enrolment can't be cancelled. */
public enum CancellationRefusal {
    UNKNOWN,
    ALREADY_ENDED
}
