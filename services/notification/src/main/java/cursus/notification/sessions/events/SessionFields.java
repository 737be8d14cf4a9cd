package cursus.notification.sessions.events;

import cursus.notification.languages.Text;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import java.time.LocalDateTime;
import java.util.Optional;

/** What notification reads of SessionScheduled. */
record SessionFields(
        String session,
        String cohort,
        ModuleFields module,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        PlaceFields place,
        ActFields act) {

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

    record ActFields(String id, int index, int size) {

        Act toAct() {
            return new Act(id, index, size);
        }
    }

    ClassSession toSession() {
        return new ClassSession(
                session,
                cohort,
                module.number(),
                module.title().toText(),
                startsAt,
                endsAt,
                zone,
                place.toPlace(),
                act.toAct());
    }
}
