package cursus.scheduling.sessions.events;

/** What scheduling reads of an announced cohort. */
record AnnouncedFields(String cohort) {}
