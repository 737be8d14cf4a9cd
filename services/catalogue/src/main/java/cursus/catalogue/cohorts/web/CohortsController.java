package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.ChangingCohort;
import cursus.catalogue.cohorts.ChangingCohort.Preview;
import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortAct;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.CohortRefusal;
import cursus.catalogue.cohorts.SeatAnswers;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every act on a cohort; with {@code preview=true} it is only looked at what it would come to. */
@RestController
@RequestMapping("/api/catalogue/cohorts")
class CohortsController {

    private static final String NO = "false";

    private final AnnouncingCohort announcing;
    private final ChangingCohort changing;
    private final SeatAnswers answers;
    private final CohortRefusals refusals;

    CohortsController(
            AnnouncingCohort announcing, ChangingCohort changing, SeatAnswers answers, CohortRefusals refusals) {
        this.announcing = announcing;
        this.changing = changing;
        this.answers = answers;
        this.refusals = refusals;
    }

    @PostMapping
    @Because("ANNOUNCED")
    ResponseEntity<?> announce(@Valid @RequestBody CohortBody body, Cause cause) {
        return switch (announcing.announce(body.proposal(), cause)) {
            case Decision.Accepted<Cohort, CohortRefusal>(var change) ->
                ResponseEntity.created(URI.create("/api/catalogue/cohorts/" + body.cohort()))
                        .body(CohortPage.of(change.state(), cause.at()));
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> refusals.of(reason);
        };
    }

    @PutMapping("/{cohort}/registration")
    @Because("WINDOW_CHANGED")
    ResponseEntity<?> move(
            @PathVariable String cohort,
            @Valid @RequestBody CohortBody.WindowBody body,
            @RequestParam(defaultValue = NO) boolean preview,
            Cause cause) {
        return answer(cohort, new CohortAct.Move(body.window(), body.revision()), preview, cause);
    }

    @PostMapping("/{cohort}/changes")
    @Because("TERMS_CHANGED")
    ResponseEntity<?> change(
            @PathVariable String cohort,
            @Valid @RequestBody ChangeBody body,
            @RequestParam(defaultValue = NO) boolean preview,
            Cause cause) {
        boolean refused = answers.find(cohort).filter(SeatAnswers::hasRefused).isPresent();
        return answer(
                cohort, new CohortAct.Change(body.change(), refused, Optional.of(body.revision())), preview, cause);
    }

    @PostMapping("/{cohort}/opening")
    @Because("OPENED_BY_HAND")
    ResponseEntity<?> open(
            @PathVariable String cohort,
            @Valid @RequestBody ActBodies.At body,
            @RequestParam(defaultValue = NO) boolean preview,
            Cause cause) {
        return answer(cohort, new CohortAct.Open(Optional.of(body.revision())), preview, cause);
    }

    @PostMapping("/{cohort}/closing")
    @Because("CLOSED_BY_HAND")
    ResponseEntity<?> close(
            @PathVariable String cohort,
            @Valid @RequestBody ActBodies.At body,
            @RequestParam(defaultValue = NO) boolean preview,
            Cause cause) {
        return answer(cohort, new CohortAct.Close(Optional.of(body.revision())), preview, cause);
    }

    @PostMapping("/{cohort}/cancellation")
    @Because("CANCELLED_BY_HAND")
    ResponseEntity<?> cancel(
            @PathVariable String cohort,
            @Valid @RequestBody ActBodies.Cancelling body,
            @RequestParam(defaultValue = NO) boolean preview,
            Cause cause) {
        return answer(
                cohort,
                new CohortAct.Cancel(
                        body.reason(), body.words().map(ActBodies.WordsBody::text), Optional.of(body.revision())),
                preview,
                cause);
    }

    private ResponseEntity<?> answer(String cohort, CohortAct act, boolean preview, Cause cause) {
        return preview ? previewed(cohort, act, cause) : carriedOut(cohort, act, cause);
    }

    private ResponseEntity<?> previewed(String cohort, CohortAct act, Cause cause) {
        return switch (changing.preview(cohort, act, cause.at())) {
            case Preview.Seen(var seen) -> ResponseEntity.ok(seen);
            case Preview.Refused(var reason) -> refusals.of(reason);
        };
    }

    private ResponseEntity<?> carriedOut(String cohort, CohortAct act, Cause cause) {
        return switch (changing.carryOut(cohort, act, cause)) {
            case Decision.Accepted<Cohort, CohortRefusal>(var change) ->
                ResponseEntity.ok(answers.beside(CohortPage.of(change.state(), cause.at())));
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> refusals.of(reason);
        };
    }
}
