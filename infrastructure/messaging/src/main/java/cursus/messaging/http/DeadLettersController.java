package cursus.messaging.http;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.inbox.DeadLetters;
import cursus.messaging.inbox.DeadLetters.Refusal;
import cursus.messaging.inbox.ParkedKey;
import cursus.messaging.inbox.Place;
import cursus.web.Because;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records that the service could not take, for its administrator. */
@RestController
@RequestMapping("/api/${cursus.service}/dead-letters")
final class DeadLettersController {

    private final DeadLetters letters;
    private final Problems problems;

    DeadLettersController(DeadLetters letters, Problems problems) {
        this.letters = letters;
        this.problems = problems;
    }

    /** @param settled those that are done with, instead of those that wait */
    @GetMapping
    Page<DeadLetter> all(@RequestParam(defaultValue = "false") boolean settled, PageRequest request) {
        return Page.of(letters.list(!settled, request.offset(), request.oneMore()), request)
                .map(DeadLetter::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id) {
        return letters.find(id)
                .<ResponseEntity<?>>map(parked -> ResponseEntity.ok(DeadLetterDetail.of(parked, firstOf(parked))))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @PostMapping("/{id}/replay")
    @Because("REPLAYED")
    ResponseEntity<?> replay(@PathVariable String id, Cause cause) {
        return answer(letters.replay(id, cause));
    }

    @PostMapping("/{id}/discard")
    @Because("DISCARDED")
    ResponseEntity<?> discard(@PathVariable String id, @RequestBody First first, Cause cause) {
        return answer(letters.find(id)
                .map(parked -> letters.discard(id, new Place(parked.topic(), first.partition(), first.offset()), cause))
                .orElseGet(() -> Decision.rejected(Refusal.NOTHING_WAITS)));
    }

    /** The record that is meant, so that nobody gives up another than the one they have read. */
    record First(int partition, long offset) {}

    private ResponseEntity<?> answer(Decision<ParkedKey, Refusal> decision) {
        return switch (decision) {
            case Decision.Accepted<ParkedKey, Refusal>(var change) -> ResponseEntity.ok(DeadLetter.of(change.state()));
            case Decision.Rejected<ParkedKey, Refusal>(Refusal reason) -> refusal(reason);
        };
    }

    private ResponseEntity<?> refusal(Refusal reason) {
        return switch (reason) {
            case NOTHING_WAITS -> problems.of(HttpStatus.NOT_FOUND, "not-found");
            case UNDER_WAY -> problems.of(HttpStatus.CONFLICT, "replay-under-way");
            case NOT_THE_FIRST -> problems.of(HttpStatus.CONFLICT, "dead-letter-moved");
        };
    }

    /** Empty where nothing waits, where its topic has compacted it away, and while the broker is away. */
    private Optional<DeadLetters.Content> firstOf(ParkedKey parked) {
        try {
            return parked.next().flatMap(next -> letters.read(next.place()));
        } catch (KafkaException brokerAway) {
            return Optional.empty();
        }
    }
}
