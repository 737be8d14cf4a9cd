package cursus.scheduling.rosters;

/** One enrolment, as a roster sees it. */
public record RosterEntry(String enrolment, String cohort, String person, Standing standing) {}
