package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.FileListing;
import cursus.enrolment.files.Stage;
import cursus.enrolment.files.WaitingPlaces;
import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.seats.Seat.Standing;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import cursus.web.SortedBy;
import cursus.web.Sorting;
import java.time.Instant;
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

/** A cohort as everybody may see it, in numbers, and as its officer sees it, in people. */
@RestController
@RequestMapping("/api/enrolment/cohorts/{cohort}")
class CohortController {

    private static final String TICKET = "ticket";
    private static final String REQUESTED_AT = "requestedAt";
    private static final String STATE = "state";

    private final SeatLedgers ledgers;
    private final EnrolmentFiles files;
    private final People people;
    private final WaitingPlaces places;
    private final Problems problems;

    CohortController(
            SeatLedgers ledgers, EnrolmentFiles files, People people, WaitingPlaces places, Problems problems) {
        this.ledgers = ledgers;
        this.files = files;
        this.people = people;
        this.places = places;
        this.problems = problems;
    }

    record Seats(String cohort, int capacity, long held, long offered, long confirmed, int free, int waiting) {

        static Seats of(SeatLedger ledger) {
            return new Seats(
                    ledger.cohort(),
                    ledger.allotment().capacity(),
                    ledger.count(Standing.HELD),
                    ledger.count(Standing.OFFERED),
                    ledger.count(Standing.CONFIRMED),
                    ledger.free(),
                    ledger.waiting().all());
        }
    }

    /**
     * @param seats how many were asked for
     * @param seatsGiven how many it has: held, offered or confirmed
     * @param position in the waiting list, from 1, of whoever waits
     */
    record Line(
            String enrolment,
            Person person,
            Stage state,
            long ticket,
            int seats,
            Optional<Integer> seatsGiven,
            Optional<Long> position,
            Optional<Instant> until,
            Instant requestedAt) {}

    @GetMapping("/seats")
    ResponseEntity<?> seats(@PathVariable String cohort) {
        return ledgers.find(cohort)
                .<ResponseEntity<?>>map(ledger -> ResponseEntity.ok(Seats.of(ledger)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "unknown-cohort"));
    }

    @GetMapping("/enrolments")
    Page<Line> enrolments(
            @PathVariable String cohort,
            @RequestParam Optional<Stage> state,
            @SortedBy(
                            value = {TICKET, REQUESTED_AT, STATE},
                            otherwise = TICKET)
                    Sorting sorting,
            PageRequest page) {
        FileListing listing = new FileListing(cohort, state, byOf(sorting), sorting.descending());
        Page<EnrolmentFile> found = Page.of(files.ofCohort(listing, page.offset(), page.oneMore()), page);
        List<String> ids =
                found.items().stream().map(EnrolmentFile::person).distinct().toList();
        Map<String, PersonCard> cards =
                people.findEach(ids).stream().collect(Collectors.toMap(PersonCard::person, Function.identity()));
        Positions positions = Positions.on(found.items(), places);
        return found.map(file -> line(file, Optional.ofNullable(cards.get(file.person())), positions));
    }

    private static FileListing.By byOf(Sorting sorting) {
        return switch (sorting.field()) {
            case REQUESTED_AT -> FileListing.By.REQUESTED_AT;
            case STATE -> FileListing.By.STAGE;
            default -> FileListing.By.TICKET;
        };
    }

    private static Line line(EnrolmentFile file, Optional<PersonCard> card, Positions positions) {
        return new Line(
                file.enrolment(),
                Person.of(file.person(), card),
                file.stage(),
                file.ticket(),
                file.askedFor().seats(),
                file.seats(),
                positions.of(file),
                file.until(),
                file.requestedAt());
    }
}
