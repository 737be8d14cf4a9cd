package cursus.scheduling.sessions.web;

import cursus.scheduling.sessions.BrokenRule;
import cursus.scheduling.sessions.SchedulingRefusal;
import cursus.web.FieldError;
import cursus.web.Problems;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Refusals as an officer reads them. */
@Component
class SchedulingProblems {

    private final Problems problems;

    SchedulingProblems(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<?> of(SchedulingRefusal refusal) {
        return switch (refusal) {
            case SchedulingRefusal.UnknownCohort(String cohort) ->
                problems.of(HttpStatus.NOT_FOUND, "unknown-cohort", cohort);
            case SchedulingRefusal.UnknownSession(String session) ->
                problems.of(HttpStatus.NOT_FOUND, "unknown-session", session);
            case SchedulingRefusal.SessionBegun(int index, LocalDateTime startsAt) ->
                problems.of(HttpStatus.CONFLICT, "session-begun", index, readable(startsAt));
            case SchedulingRefusal.SessionsOverlap(int index, LocalDateTime startsAt, LocalDateTime endsAt) ->
                problems.of(HttpStatus.CONFLICT, "sessions-overlap", index, readable(startsAt), readable(endsAt));
            case SchedulingRefusal.TooManySessions(int wanted, int most) ->
                problems.of(HttpStatus.CONFLICT, "too-many-sessions", wanted, most);
            case SchedulingRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream().map(SchedulingProblems::error).toList());
        };
    }

    private static FieldError error(BrokenRule rule) {
        return new FieldError(
                rule.field(),
                rule.rule(),
                rule.inputs().stream().map(SchedulingProblems::readable).toList());
    }

    private static Object readable(Object input) {
        return input instanceof LocalDateTime time
                ? time.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .localizedBy(LocaleContextHolder.getLocale()))
                : input;
    }
}
