package cursus.enrolment.files.web;

import cursus.enrolment.files.CancellationRefusal;
import cursus.enrolment.files.CancellingEnrolment;
import cursus.enrolment.files.ConfirmingEnrolment;
import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.EnrolmentRequest;
import cursus.enrolment.files.Intake;
import cursus.enrolment.files.RequestAnswer;
import cursus.enrolment.files.Stage;
import cursus.enrolment.files.WaitingPlaces;
import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.receipts.ReceiptSeal;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import cursus.web.Caller;
import cursus.web.FieldError;
import cursus.web.IdempotencyKey;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The registrant's door: ask for a seat, confirm it, give it up, and see where it stands. */
@RestController
@RequestMapping("/api/enrolment/enrolments")
class EnrolmentController {

    private final EnrolmentFiles files;
    private final People people;
    private final Intake intake;
    private final ConfirmingEnrolment confirming;
    private final CancellingEnrolment cancelling;
    private final WaitingPlaces places;
    private final ReceiptSeal seal;
    private final Problems problems;
    private final JsonMapper json;

    EnrolmentController(
            EnrolmentFiles files,
            People people,
            Intake intake,
            ConfirmingEnrolment confirming,
            CancellingEnrolment cancelling,
            WaitingPlaces places,
            ReceiptSeal seal,
            Problems problems,
            JsonMapper json) {
        this.files = files;
        this.people = people;
        this.intake = intake;
        this.confirming = confirming;
        this.cancelling = cancelling;
        this.places = places;
        this.seal = seal;
        this.problems = problems;
        this.json = json;
    }

    record Confirmation(@Nullable Boolean termsAccepted) {}

    @PostMapping
    @Because("REQUESTED")
    ResponseEntity<?> request(IdempotencyKey key, @RequestBody EnrolmentForm form, Caller caller, Cause cause) {
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return problems.ofFields(errors);
        }
        if (caller.email().isBlank()) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "address-missing");
        }
        EnrolmentRequest request = new EnrolmentRequest(
                key.idFor(caller.person()).toString(),
                Objects.requireNonNull(form.cohort()),
                cardOf(caller),
                Objects.requireNonNull(form.payer()).toPayer(),
                form.party(),
                IdempotencyKey.fingerprint(json, form));
        return switch (intake.request(request, cause)) {
            case RequestAnswer.Stored(EnrolmentFile file) ->
                ResponseEntity.created(URI.create("/api/enrolment/enrolments/" + file.enrolment()))
                        .body(EnrolmentView.Requested.of(file, receipt(file)));
            case RequestAnswer.Refused(RequestAnswer.Reason reason) -> refused(reason);
            case RequestAnswer.MoreThanThereAre(int asked, int capacity) ->
                problems.of(HttpStatus.CONFLICT, "more-seats-than-capacity", asked, capacity);
        };
    }

    @GetMapping
    Page<EnrolmentView> mine(Caller caller, PageRequest page) {
        List<EnrolmentFile> found = files.ofPerson(caller.person(), page.offset(), page.oneMore());
        return Page.of(found, page).map(EnrolmentView::inList);
    }

    @GetMapping("/{enrolment}")
    ResponseEntity<?> one(@PathVariable String enrolment, Caller caller) {
        return visible(enrolment, caller, file -> ResponseEntity.ok(view(file, caller)));
    }

    @PostMapping("/{enrolment}/confirmation")
    @Because("CONFIRMED_BY_REGISTRANT")
    ResponseEntity<?> confirm(
            @PathVariable String enrolment, @RequestBody Confirmation confirmation, Caller caller, Cause cause) {
        return own(enrolment, caller, file -> {
            if (!Boolean.TRUE.equals(confirmation.termsAccepted())) {
                return problems.ofFields("terms-not-accepted", List.of(new FieldError("termsAccepted", "terms")));
            }
            return switch (confirming.confirm(file, cause)) {
                case Decision.Accepted<SeatLedger, SeatRefusal> _ -> ResponseEntity.ok(view(reread(enrolment), caller));
                case Decision.Rejected<SeatLedger, SeatRefusal>(SeatRefusal reason) -> notConfirmed(file, reason);
            };
        });
    }

    @PostMapping("/{enrolment}/cancellation")
    @Because("CANCELLED_ON_REQUEST")
    ResponseEntity<?> cancel(@PathVariable String enrolment, Caller caller, Cause cause) {
        return visible(enrolment, caller, _ -> switch (cancelling.cancel(enrolment, cause)) {
            case Decision.Accepted<EnrolmentFile, CancellationRefusal> _ ->
                ResponseEntity.ok(view(reread(enrolment), caller));
            case Decision.Rejected<EnrolmentFile, CancellationRefusal> _ ->
                problems.of(HttpStatus.CONFLICT, "already-ended");
        });
    }

    private ResponseEntity<?> refused(RequestAnswer.Reason reason) {
        return switch (reason) {
            case UNKNOWN_COHORT -> problems.of(HttpStatus.NOT_FOUND, "unknown-cohort");
            case REGISTRATION_NOT_OPEN -> problems.of(HttpStatus.CONFLICT, "registration-not-open");
            case REGISTRATION_CLOSED -> problems.of(HttpStatus.CONFLICT, "registration-closed");
            case COHORT_CANCELLED -> problems.of(HttpStatus.CONFLICT, "cohort-cancelled");
            case BY_SELECTION -> problems.of(HttpStatus.CONFLICT, "admission-by-selection");
            case ALREADY_ENROLLED -> problems.of(HttpStatus.CONFLICT, "already-enrolled");
            case KEY_REUSED -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        };
    }

    /** A hold that has ended already has left the ledger, or is about to. */
    private ResponseEntity<?> notConfirmed(EnrolmentFile file, SeatRefusal reason) {
        boolean ended = reason == SeatRefusal.HOLD_ENDED
                || file.stage() == Stage.EXPIRED
                || file.stage() == Stage.LAPSED
                || file.stage() == Stage.HELD
                || file.stage() == Stage.OFFERED;
        return problems.of(HttpStatus.CONFLICT, ended ? "hold-ended" : "not-held");
    }

    /** Somebody else's file looks like none at all. */
    private ResponseEntity<?> own(String enrolment, Caller caller, Function<EnrolmentFile, ResponseEntity<?>> answer) {
        return files.find(enrolment)
                .filter(file -> file.person().equals(caller.person()))
                .<ResponseEntity<?>>map(answer)
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private ResponseEntity<?> visible(
            String enrolment, Caller caller, Function<EnrolmentFile, ResponseEntity<?>> answer) {
        return caller.has("TRAINING_OFFICER")
                ? files.find(enrolment)
                        .<ResponseEntity<?>>map(answer)
                        .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"))
                : own(enrolment, caller, answer);
    }

    private EnrolmentFile reread(String enrolment) {
        return files.find(enrolment).orElseThrow();
    }

    private EnrolmentView view(EnrolmentFile file, Caller caller) {
        return EnrolmentView.of(file, registrant(file, caller), places.of(file), receipt(file));
    }

    private Optional<String> receipt(EnrolmentFile file) {
        return file.receipt().map(seal::seal);
    }

    /** Whoever reads a file that isn't theirs is an officer, who has to know whose it is. */
    private Optional<Person> registrant(EnrolmentFile file, Caller caller) {
        return file.person().equals(caller.person())
                ? Optional.empty()
                : Optional.of(Person.of(file.person(), people.find(file.person())));
    }

    private static PersonCard cardOf(Caller caller) {
        return new PersonCard(
                caller.person(), caller.givenName(), caller.usualName(), caller.email(), caller.language());
    }
}
