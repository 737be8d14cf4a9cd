package cursus.scheduling.sessions.web;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.scheduling.sessions.BrokenRule;
import cursus.scheduling.sessions.ClassSession;
import cursus.scheduling.sessions.SchedulingRefusal;
import cursus.scheduling.sessions.SchedulingSessions;
import cursus.scheduling.sessions.SessionPlan;
import cursus.scheduling.sessions.Timetable;
import cursus.scheduling.sessions.Timetables;
import cursus.web.Because;
import cursus.web.FieldError;
import cursus.web.Problems;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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
    private final Problems problems;

    SessionsController(SchedulingSessions scheduling, Timetables timetables, Problems problems) {
        this.scheduling = scheduling;
        this.timetables = timetables;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<?> sessions(@PathVariable String cohort) {
        Optional<Timetable> timetable = timetables.find(cohort);
        return timetable.isPresent()
                ? ResponseEntity.ok(timetable.get())
                : refused(new SchedulingRefusal.UnknownCohort(cohort));
    }

    @PostMapping
    @Because("SCHEDULED")
    ResponseEntity<?> schedule(@PathVariable String cohort, @Valid @RequestBody SessionsBody body, Cause cause) {
        String act = UUID.randomUUID().toString();
        List<SessionPlan> plans = body.plans();
        return switch (scheduling.schedule(cohort, plans, act, cause)) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(var change) ->
                ResponseEntity.created(URI.create("/api/scheduling/cohorts/" + cohort + "/sessions"))
                        .body(new Scheduled(act, change.state().ofAct(act, plans.size())));
            case Decision.Rejected<Timetable, SchedulingRefusal>(var reason) -> refused(reason);
        };
    }

    private ResponseEntity<?> refused(SchedulingRefusal refusal) {
        return switch (refusal) {
            case SchedulingRefusal.UnknownCohort(String cohort) ->
                problems.of(HttpStatus.NOT_FOUND, "unknown-cohort", cohort);
            case SchedulingRefusal.SessionsOverlap(int index, LocalDateTime startsAt, LocalDateTime endsAt) ->
                problems.of(HttpStatus.CONFLICT, "sessions-overlap", index, readable(startsAt), readable(endsAt));
            case SchedulingRefusal.TooManySessions(int wanted, int most) ->
                problems.of(HttpStatus.CONFLICT, "too-many-sessions", wanted, most);
            case SchedulingRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream().map(SessionsController::error).toList());
        };
    }

    private static FieldError error(BrokenRule rule) {
        return new FieldError(
                rule.field(),
                rule.rule(),
                rule.inputs().stream().map(SessionsController::readable).toList());
    }

    private static Object readable(Object input) {
        return input instanceof LocalDateTime time
                ? time.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .localizedBy(LocaleContextHolder.getLocale()))
                : input;
    }

    /** What one act scheduled. */
    record Scheduled(String act, List<ClassSession> sessions) {}
}
