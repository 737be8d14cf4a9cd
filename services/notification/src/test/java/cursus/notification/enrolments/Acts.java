package cursus.notification.enrolments;

import cursus.notification.Samples;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Revision;
import cursus.notification.sessions.SessionChange;
import java.util.Optional;

/** What acts of an officer do to class sessions. */
final class Acts {

    private Acts() {}

    /** To a day later than it was planned for, with each revision one more. */
    static SessionChange move(int number, int revision, Act act) {
        ClassSession session = Samples.session(number, act);
        return new SessionChange(
                revised(session, revision, revision, false),
                Optional.of(new SessionChange.Before(session.startsAt(), session.endsAt(), session.place())));
    }

    static SessionChange cancellation(int number, int revision, Act act) {
        return new SessionChange(revised(Samples.session(number, act), revision, 0, true), Optional.empty());
    }

    private static ClassSession revised(ClassSession session, int revision, int days, boolean cancelled) {
        return new ClassSession(
                session.session(),
                session.cohort(),
                session.moduleNumber(),
                session.moduleTitle(),
                session.startsAt().plusDays(days),
                session.endsAt().plusDays(days),
                session.zone(),
                session.place(),
                session.act(),
                Optional.of(new Revision(revision, cancelled)),
                session.trainers());
    }
}
