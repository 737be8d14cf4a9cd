package cursus.notification.deliveries;

import cursus.notification.sessions.ClassSession;

/**
 * A class session of which a message told.
 *
 * @param revision the session's then; a calendar knows it as SEQUENCE
 */
public record ToldSession(String session, int revision) {

    static ToldSession of(ClassSession session) {
        return new ToldSession(session.session(), session.sequence());
    }
}
