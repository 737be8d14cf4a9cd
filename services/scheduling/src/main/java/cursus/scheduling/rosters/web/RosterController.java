package cursus.scheduling.rosters.web;

import cursus.scheduling.rosters.ReadingRoster;
import cursus.scheduling.rosters.Roster;
import cursus.web.Problems;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RosterController {

    private final ReadingRoster reading;
    private final Problems problems;

    RosterController(ReadingRoster reading, Problems problems) {
        this.reading = reading;
        this.problems = problems;
    }

    @GetMapping("/api/scheduling/cohorts/{cohort}/roster")
    ResponseEntity<?> roster(@PathVariable String cohort) {
        Optional<Roster> roster = reading.of(cohort);
        return roster.isPresent()
                ? ResponseEntity.ok(roster.get())
                : problems.of(HttpStatus.NOT_FOUND, "unknown-cohort", cohort);
    }
}
