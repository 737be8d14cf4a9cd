package cursus.enrolment.seats.web;

import cursus.enrolment.seats.ReplayedLedger;
import cursus.enrolment.seats.ReplayingLedger;
import cursus.web.Problems;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's door to a ledger's log. It changes nothing, but is no page to be read again and again. */
@RestController
class ReplayController {

    private final ReplayingLedger replaying;
    private final Problems problems;

    ReplayController(ReplayingLedger replaying, Problems problems) {
        this.replaying = replaying;
        this.problems = problems;
    }

    @PostMapping("/api/enrolment/cohorts/{cohort}/replay")
    ResponseEntity<?> replay(@PathVariable String cohort) {
        Optional<ReplayedLedger> replayed = replaying.replay(cohort);
        return replayed.isPresent()
                ? ResponseEntity.ok(replayed.get())
                : problems.of(HttpStatus.NOT_FOUND, "unknown-cohort");
    }
}
