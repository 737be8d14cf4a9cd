package cursus.notification.sessions;

import cursus.messaging.Aggregates;

/** Timetables, by cohort. */
public interface Timetables extends Aggregates<Timetable> {}
