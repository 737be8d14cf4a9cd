package cursus.catalogue.offer.web;

import cursus.catalogue.offer.ProgrammeCard;
import cursus.catalogue.offer.ReadingOffer;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogue")
class OfferController {

    private final ReadingOffer reading;
    private final Problems problems;
    private final Clock clock;

    OfferController(ReadingOffer reading, Problems problems, Clock clock) {
        this.reading = reading;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    Page<ProgrammeCard> programmes(PageRequest page) {
        return Page.of(reading.list(page.offset(), page.oneMore(), clock.instant()), page);
    }

    @GetMapping("/programmes/{programme}")
    ResponseEntity<?> programme(@PathVariable String programme) {
        return foundOr404(reading.programme(programme, clock.instant()));
    }

    @GetMapping("/cohorts/{cohort}")
    ResponseEntity<?> cohort(@PathVariable String cohort) {
        return foundOr404(reading.cohort(cohort, clock.instant()));
    }

    private ResponseEntity<?> foundOr404(Optional<?> found) {
        return found.isPresent() ? ResponseEntity.ok(found.get()) : problems.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
