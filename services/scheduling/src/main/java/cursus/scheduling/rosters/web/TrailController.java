package cursus.scheduling.rosters.web;

import cursus.scheduling.rosters.RosterEntries;
import cursus.scheduling.rosters.RosterEntry;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The officer's door to what a roster made of one enrolment. */
@RestController
class TrailController {

    private final RosterEntries entries;

    TrailController(RosterEntries entries) {
        this.entries = entries;
    }

    record Trail(List<TrailEntry> items) {}

    /** Empty for an enrolment that scheduling has not heard of: whether there is one, enrolment says. */
    @GetMapping("/api/scheduling/enrolments/{enrolment}/trail")
    Trail trail(@PathVariable String enrolment) {
        return new Trail(entries.find(enrolment).map(RosterEntry::marks).orElse(List.of()).stream()
                .map(TrailEntry::of)
                .sorted(Comparator.comparing(TrailEntry::at))
                .toList());
    }
}
