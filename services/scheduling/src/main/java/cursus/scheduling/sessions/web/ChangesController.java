package cursus.scheduling.sessions.web;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.scheduling.sessions.ChangingSessions;
import cursus.scheduling.sessions.ClassSession;
import cursus.scheduling.sessions.SchedulingRefusal;
import cursus.scheduling.sessions.Timetable;
import cursus.web.Because;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions that take place at another time, with other trainers, or not at all. */
@RestController
@RequestMapping("/api/scheduling/cohorts/{cohort}/sessions")
class ChangesController {

    private final ChangingSessions changing;
    private final SchedulingProblems problems;

    ChangesController(ChangingSessions changing, SchedulingProblems problems) {
        this.changing = changing;
        this.problems = problems;
    }

    @PostMapping("/moves")
    @Because("MOVED")
    ResponseEntity<?> move(@PathVariable String cohort, @Valid @RequestBody MovesBody body, Cause cause) {
        String act = UUID.randomUUID().toString();
        return switch (changing.move(cohort, body.moves(), act, cause)) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(Change<Timetable> change) ->
                ResponseEntity.ok(new Changed(act, change.state().those(body.ids())));
            case Decision.Rejected<Timetable, SchedulingRefusal>(SchedulingRefusal reason) -> problems.of(reason);
        };
    }

    @PostMapping("/trainers")
    @Because("TRAINERS_CHANGED")
    ResponseEntity<?> teach(@PathVariable String cohort, @Valid @RequestBody TeachingsBody body, Cause cause) {
        String act = UUID.randomUUID().toString();
        return switch (changing.teach(cohort, body.teachings(), act, cause)) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(Change<Timetable> change) ->
                ResponseEntity.ok(new Changed(act, change.state().those(body.ids())));
            case Decision.Rejected<Timetable, SchedulingRefusal>(SchedulingRefusal reason) -> problems.of(reason);
        };
    }

    @PostMapping("/cancellations")
    @Because("CANCELLED")
    ResponseEntity<?> cancel(@PathVariable String cohort, @Valid @RequestBody CancellationsBody body, Cause cause) {
        String act = UUID.randomUUID().toString();
        return switch (changing.cancel(cohort, body.sessions(), act, cause)) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(Change<Timetable> change) ->
                ResponseEntity.ok(new Changed(act, change.state().sessions()));
            case Decision.Rejected<Timetable, SchedulingRefusal>(SchedulingRefusal reason) -> problems.of(reason);
        };
    }

    /**
     * What one act changed.
     *
     * @param sessions those that were changed, as they are now; after a cancellation those that are left
     */
    record Changed(String act, List<ClassSession> sessions) {}
}
