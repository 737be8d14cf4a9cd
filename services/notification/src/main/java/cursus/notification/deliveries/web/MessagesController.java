package cursus.notification.deliveries.web;

import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryLists;
import cursus.notification.deliveries.Letter;
import cursus.notification.deliveries.Place;
import cursus.web.Caller;
import cursus.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was sent, or is about to be. Somebody else's message is answered as one that does not exist. */
@RestController
@RequestMapping("/api/notification/messages")
class MessagesController {

    private static final int MOST = 100;

    private final DeliveryLists lists;
    private final Deliveries deliveries;
    private final Problems problems;

    MessagesController(DeliveryLists lists, Deliveries deliveries, Problems problems) {
        this.lists = lists;
        this.deliveries = deliveries;
        this.problems = problems;
    }

    @GetMapping
    ResponseEntity<?> mine(
            @RequestParam Optional<String> after, @RequestParam(defaultValue = "20") int size, Caller caller) {
        if (size < 1 || size > MOST) {
            return problems.of(HttpStatus.BAD_REQUEST, "page-out-of-range");
        }
        Optional<Place> place = after.flatMap(Cursor::read);
        return after.isPresent() && place.isEmpty()
                ? problems.of(HttpStatus.BAD_REQUEST, "cursor-unknown")
                : answer(lists.ofPerson(caller.person(), place, size + 1), size);
    }

    @GetMapping("/{message}")
    ResponseEntity<?> one(@PathVariable String message, Caller caller) {
        return deliveries
                .find(message)
                .filter(delivery -> delivery.occasion().person().equals(caller.person()))
                .<ResponseEntity<?>>map(delivery -> ResponseEntity.ok(OwnMessageDetail.of(delivery)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    /** @param found one more than fits, where there are more */
    private static ResponseEntity<?> answer(List<Delivery> found, int size) {
        List<Delivery> shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next =
                Optional.of(shown).filter(_ -> found.size() > size).map(some -> Cursor.of(Place.of(some.getLast())));
        OwnMessages messages =
                new OwnMessages(shown.stream().map(OwnMessage::of).toList(), next);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        next.ifPresent(cursor -> answer.header(
                HttpHeaders.LINK,
                "</api/notification/messages?after=%s&size=%d>; rel=\"next\"".formatted(cursor, size)));
        return answer.body(messages);
    }

    /** @param next what to ask for {@code after} this; absent on the last page */
    record OwnMessages(List<OwnMessage> items, Optional<String> next) {}

    /** @param subject as it was last composed; absent before */
    record OwnMessage(
            String message,
            String template,
            Optional<String> enrolment,
            Optional<String> subject,
            String state,
            Instant plannedAt,
            Optional<Instant> sentAt) {

        static OwnMessage of(Delivery delivery) {
            return new OwnMessage(
                    delivery.delivery(),
                    delivery.template().code(),
                    delivery.occasion().enrolment(),
                    delivery.letter().map(Letter::subject),
                    delivery.state().name(),
                    delivery.decidedAt(),
                    delivery.sentAt());
        }
    }

    record OwnMessageDetail(OwnMessage message, List<CopyView> copies) {

        static OwnMessageDetail of(Delivery delivery) {
            return new OwnMessageDetail(OwnMessage.of(delivery), CopyView.of(delivery));
        }
    }
}
