package cursus.catalogue.offer.web;

import cursus.catalogue.offer.Found;
import cursus.catalogue.offer.Opening;
import cursus.catalogue.offer.ReadingOffer;
import cursus.web.FieldError;
import cursus.web.PageLinks;
import cursus.web.PageRequest;
import cursus.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
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
    ResponseEntity<?> programmes(PageRequest page, HttpServletRequest request) {
        Filters.Reading filters = Filters.of(request.getParameterMap());
        if (!filters.errors().isEmpty()) {
            return refused(filters.errors());
        }
        Found found = reading.list(filters.wanted(), page.offset(), page.oneMore(), clock.instant());
        if (filters.wanted()
                .family()
                .filter(family -> !found.knowsFamily(family))
                .isPresent()) {
            return refused(List.of(Filters.unknownFamily()));
        }
        ListAnswer answer = ListAnswer.of(found, page);
        URI asked = new ServletServerHttpRequest(request).getURI();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, PageLinks.of(answer.list(), asked))
                .body(answer);
    }

    @GetMapping("/openings")
    Openings openings() {
        return new Openings(reading.openings(clock.instant()));
    }

    @GetMapping("/programmes/{programme}")
    ResponseEntity<?> programme(@PathVariable String programme) {
        return foundOr404(reading.programme(programme, clock.instant()).map(PageAnswer::of));
    }

    @GetMapping("/cohorts/{cohort}")
    ResponseEntity<?> cohort(@PathVariable String cohort) {
        return foundOr404(reading.cohort(cohort, clock.instant()));
    }

    /** Not as a bare list, so that more can be said beside it one day. */
    record Openings(List<Opening> items) {

        Openings {
            items = List.copyOf(items);
        }
    }

    private ResponseEntity<?> refused(List<FieldError> errors) {
        return problems.ofFields("filter-unknown", errors);
    }

    private ResponseEntity<?> foundOr404(Optional<?> found) {
        return found.isPresent() ? ResponseEntity.ok(found.get()) : problems.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
