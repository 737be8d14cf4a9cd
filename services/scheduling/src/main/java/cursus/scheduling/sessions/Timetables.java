package cursus.scheduling.sessions;

import cursus.messaging.Aggregates;

/** Where timetables are kept, by cohort. */
public interface Timetables extends Aggregates<Timetable> {}
