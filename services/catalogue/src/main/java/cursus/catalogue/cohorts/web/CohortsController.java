package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.ChangingRegistration;
import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.CohortRefusal;
import cursus.catalogue.programmes.BrokenRule;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import cursus.web.FieldError;
import cursus.web.Problems;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogue/cohorts")
class CohortsController {

    private final AnnouncingCohort announcing;
    private final ChangingRegistration changing;
    private final Problems problems;

    CohortsController(AnnouncingCohort announcing, ChangingRegistration changing, Problems problems) {
        this.announcing = announcing;
        this.changing = changing;
        this.problems = problems;
    }

    @PostMapping
    @Because("ANNOUNCED")
    ResponseEntity<?> announce(@Valid @RequestBody CohortBody body, Cause cause) {
        return switch (announcing.announce(body.proposal(), cause)) {
            case Decision.Accepted<Cohort, CohortRefusal>(var change) ->
                ResponseEntity.created(URI.create("/api/catalogue/cohorts/" + body.cohort()))
                        .body(CohortPage.of(change.state(), cause.at()));
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> refused(reason);
        };
    }

    @PutMapping("/{cohort}/registration")
    @Because("WINDOW_CHANGED")
    ResponseEntity<?> change(@PathVariable String cohort, @Valid @RequestBody CohortBody.WindowBody body, Cause cause) {
        return switch (changing.change(cohort, body.window(), cause)) {
            case Decision.Accepted<Cohort, CohortRefusal>(var change) ->
                ResponseEntity.ok(CohortPage.of(change.state(), cause.at()));
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> refused(reason);
        };
    }

    private ResponseEntity<?> refused(CohortRefusal refusal) {
        return switch (refusal) {
            case CohortRefusal.UnknownProgramme(String programme) ->
                problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-programme", programme);
            case CohortRefusal.CohortExists(String cohort, String programme) ->
                problems.of(HttpStatus.CONFLICT, "cohort-exists", cohort, programme);
            case CohortRefusal.UnknownCohort(String _) -> problems.of(HttpStatus.NOT_FOUND, "not-found");
            case CohortRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream().map(CohortsController::error).toList());
        };
    }

    private static FieldError error(BrokenRule rule) {
        return new FieldError(
                rule.field(),
                rule.rule(),
                rule.inputs().stream().map(CohortsController::readable).toList());
    }

    private static Object readable(Object input) {
        return input instanceof LocalDate date
                ? date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(LocaleContextHolder.getLocale()))
                : input;
    }
}
