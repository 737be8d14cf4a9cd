package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.CohortRefusal;
import cursus.catalogue.programmes.BrokenRule;
import cursus.web.FieldError;
import cursus.web.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Why a cohort is as it was, in the reader's words. */
@Component
class CohortRefusals {

    private final Problems problems;

    CohortRefusals(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<?> of(CohortRefusal refusal) {
        return switch (refusal) {
            case CohortRefusal.UnknownProgramme(String programme) ->
                problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-programme", programme);
            case CohortRefusal.CohortExists(String cohort, String programme) ->
                problems.of(HttpStatus.CONFLICT, "cohort-exists", cohort, programme);
            case CohortRefusal.UnknownCohort(String _) -> problems.of(HttpStatus.NOT_FOUND, "not-found");
            case CohortRefusal.Cancelled(String cohort) -> problems.of(HttpStatus.CONFLICT, "cohort-cancelled", cohort);
            case CohortRefusal.NotOpenYet(String cohort) ->
                problems.of(HttpStatus.CONFLICT, "registration-not-open", cohort);
            case CohortRefusal.ChangedMeanwhile(int _, int revision, List<String> fields) -> changed(revision, fields);
            case CohortRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream().map(CohortRefusals::error).toList());
        };
    }

    /** Each field that somebody else changed is named; whoever comes with a revision that never was hears of that. */
    private ResponseEntity<?> changed(int revision, List<String> fields) {
        List<String> named = fields.isEmpty() ? List.of("revision") : fields;
        ResponseEntity<ProblemDetail> answer = problems.ofFields(
                "cohort-changed",
                named.stream()
                        .map(field -> new FieldError(field, "changed-meanwhile", revision))
                        .toList());
        ProblemDetail problem = Objects.requireNonNull(answer.getBody());
        problem.setStatus(HttpStatus.CONFLICT.value());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .headers(answer.getHeaders())
                .body(problem);
    }

    private static FieldError error(BrokenRule rule) {
        return new FieldError(
                rule.field(),
                rule.rule(),
                rule.inputs().stream().map(CohortRefusals::readable).toList());
    }

    private static Object readable(Object input) {
        return input instanceof LocalDate date
                ? date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(LocaleContextHolder.getLocale()))
                : input;
    }
}
