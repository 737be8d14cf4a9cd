package cursus.scheduling.rosters;

/** Which person the enrolment brings to which cohort. */
public record EnrolmentFacts(String enrolment, String cohort, String person) {}
