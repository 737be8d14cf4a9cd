package cursus.notification.sessions.events;

import cursus.notification.languages.Text;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import cursus.notification.sessions.Revision;
import cursus.notification.sessions.SessionChange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What notification reads of SessionScheduled, SessionMoved and SessionCancelled; each has some of it. */
record SessionFields(
        String session,
        String cohort,
        ModuleFields module,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        PlaceFields place,
        Optional<Integer> revision,
        Optional<BeforeFields> before,
        ActFields act,
        Optional<List<String>> trainers) {

    record TextFields(String fr, Optional<String> en) {

        Text toText() {
            return new Text(fr, en);
        }
    }

    record ModuleFields(int number, TextFields title) {}

    record PlaceFields(String name, String address, Optional<TextFields> access, String kind) {

        Place toPlace() {
            return new Place(name, address, access.map(TextFields::toText), kind);
        }
    }

    record BeforeFields(LocalDateTime startsAt, LocalDateTime endsAt, PlaceFields place) {

        SessionChange.Before toBefore() {
            return new SessionChange.Before(startsAt, endsAt, place.toPlace());
        }
    }

    record ActFields(String id, int index, int size) {

        Act toAct() {
            return new Act(id, index, size);
        }
    }

    SessionChange toScheduled() {
        return change(Optional.empty());
    }

    SessionChange toMoved() {
        return change(revision.map(number -> new Revision(number, false)));
    }

    SessionChange toCancelled() {
        return change(revision.map(number -> new Revision(number, true)));
    }

    private SessionChange change(Optional<Revision> known) {
        ClassSession now = new ClassSession(
                session,
                cohort,
                module.number(),
                module.title().toText(),
                startsAt,
                endsAt,
                zone,
                place.toPlace(),
                act.toAct(),
                known,
                trainers);
        return new SessionChange(now, before.map(BeforeFields::toBefore));
    }
}
