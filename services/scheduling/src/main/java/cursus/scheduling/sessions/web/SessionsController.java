package cursus.scheduling.sessions.web;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.scheduling.sessions.ClassSession;
import cursus.scheduling.sessions.SchedulingRefusal;
import cursus.scheduling.sessions.SchedulingSessions;
import cursus.scheduling.sessions.SessionPlan;
import cursus.scheduling.sessions.Timetable;
import cursus.scheduling.sessions.Timetables;
import cursus.web.Because;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scheduling/cohorts/{cohort}/sessions")
class SessionsController {

    private final SchedulingSessions scheduling;
    private final Timetables timetables;
    private final SchedulingProblems problems;

    SessionsController(SchedulingSessions scheduling, Timetables timetables, SchedulingProblems problems) {
        this.scheduling = scheduling;
        this.timetables = timetables;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<?> sessions(@PathVariable String cohort) {
        Optional<Timetable> timetable = timetables.find(cohort);
        return timetable.isPresent()
                ? ResponseEntity.ok(timetable.get())
                : problems.of(new SchedulingRefusal.UnknownCohort(cohort));
    }

    @PostMapping
    @Because("SCHEDULED")
    ResponseEntity<?> schedule(@PathVariable String cohort, @Valid @RequestBody SessionsBody body, Cause cause) {
        String act = UUID.randomUUID().toString();
        List<SessionPlan> plans = body.plans();
        return switch (scheduling.schedule(cohort, plans, act, cause)) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(Change<Timetable> change) ->
                ResponseEntity.created(URI.create("/api/scheduling/cohorts/" + cohort + "/sessions"))
                        .body(new Scheduled(act, change.state().ofAct(act, plans.size())));
            case Decision.Rejected<Timetable, SchedulingRefusal>(SchedulingRefusal reason) -> problems.of(reason);
        };
    }

    /** What one act scheduled. */
    record Scheduled(String act, List<ClassSession> sessions) {}
}
