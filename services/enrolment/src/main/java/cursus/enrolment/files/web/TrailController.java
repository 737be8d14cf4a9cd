package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.web.Problems;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The officer's door to what happened to one enrolment: a file takes few steps, so all of them are shown. */
@RestController
class TrailController {

    private final EnrolmentFiles files;
    private final Problems problems;

    TrailController(EnrolmentFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    record Trail(List<TrailEntry> items) {}

    @GetMapping("/api/enrolment/enrolments/{enrolment}/trail")
    ResponseEntity<?> trail(@PathVariable String enrolment) {
        Optional<EnrolmentFile> file = files.find(enrolment);
        return file.isPresent()
                ? ResponseEntity.ok(trailOf(file.get()))
                : problems.of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** By time, for what a file learns late it tells with the moment of the decision. */
    private static Trail trailOf(EnrolmentFile file) {
        return new Trail(file.history().stream()
                .map(TrailEntry::of)
                .sorted(Comparator.comparing(TrailEntry::at))
                .toList());
    }
}
