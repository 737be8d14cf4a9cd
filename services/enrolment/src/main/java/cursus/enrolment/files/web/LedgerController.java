package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.FileListing;
import cursus.enrolment.files.Stage;
import cursus.enrolment.people.People;
import cursus.enrolment.seats.LogEntries;
import cursus.enrolment.seats.LogEntry;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.web.PageRequest;
import cursus.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The officer's doors to a cohort's ledger: as it is now, and decision by decision. */
@RestController
@RequestMapping("/api/enrolment/cohorts/{cohort}")
class LedgerController {

    private final SeatLedgers ledgers;
    private final LogEntries entries;
    private final EnrolmentFiles files;
    private final People people;
    private final Problems problems;

    LedgerController(SeatLedgers ledgers, LogEntries entries, EnrolmentFiles files, People people, Problems problems) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.files = files;
        this.people = people;
        this.problems = problems;
    }

    @GetMapping("/ledger")
    ResponseEntity<?> ledger(@PathVariable String cohort) {
        return answer(ledgers.find(cohort).map(ledger -> LedgerView.of(ledger, first(cohort))));
    }

    /** Paged by entries, of which new ones come all the time: what follows an entry never moves. */
    @GetMapping("/log")
    ResponseEntity<?> log(@PathVariable String cohort, @RequestParam Optional<Long> before, PageRequest page) {
        return answer(ledgers.find(cohort).map(ledger -> log(ledger, before.orElse(Long.MAX_VALUE), page)));
    }

    private Optional<LedgerView.First> first(String cohort) {
        FileListing waiting = FileListing.byTicket(cohort, Optional.of(Stage.WAITING));
        List<EnrolmentFile> first = files.ofCohort(waiting, 0, 1);
        Registrants registrants = Registrants.of(first, people);
        return first.stream().findFirst().map(file -> LedgerView.First.of(file, registrants.of(file)));
    }

    private LogView log(SeatLedger ledger, long before, PageRequest page) {
        List<LogEntry> found = entries.before(ledger.cohort(), before, page.oneMore());
        List<LogEntry> shown = found.stream().limit(page.size()).toList();
        Optional<Long> next = Optional.of(shown)
                .filter(some -> found.size() > some.size())
                .map(some -> some.getLast().entry());
        return new LogView(ledger.cohort(), ledger.log().entries(), lines(shown), next);
    }

    private List<LogView.Line> lines(List<LogEntry> shown) {
        List<EnrolmentFile> about = files.findEach(shown.stream()
                .flatMap(entry -> entry.facts().enrolment().stream())
                .distinct()
                .toList());
        Registrants registrants = Registrants.of(about, people);
        Map<String, EnrolmentFile> byEnrolment =
                about.stream().collect(Collectors.toMap(EnrolmentFile::enrolment, Function.identity()));
        return shown.stream()
                .map(entry -> LogView.Line.of(entry, entry.facts().enrolment().map(byEnrolment::get), registrants))
                .toList();
    }

    private ResponseEntity<?> answer(Optional<?> found) {
        return found.isPresent() ? ResponseEntity.ok(found.get()) : problems.of(HttpStatus.NOT_FOUND, "unknown-cohort");
    }
}
