package cursus.notification.deliveries.web;

import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryFilter;
import cursus.notification.deliveries.DeliveryLists;
import cursus.notification.deliveries.ResendingDelivery;
import cursus.notification.deliveries.RetryPolicy;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import java.time.Clock;
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

/** A training officer's desk: every message, and what stood in its way. */
@RestController
@RequestMapping("/api/notification/deliveries")
class DeskController {

    private final DeliveryLists lists;
    private final Deliveries deliveries;
    private final People people;
    private final ResendingDelivery resending;
    private final RetryPolicy policy;
    private final Problems problems;
    private final Clock clock;

    DeskController(
            DeliveryLists lists,
            Deliveries deliveries,
            People people,
            ResendingDelivery resending,
            RetryPolicy policy,
            Problems problems,
            Clock clock) {
        this.lists = lists;
        this.deliveries = deliveries;
        this.people = people;
        this.resending = resending;
        this.policy = policy;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> all(@RequestParam Map<String, String> query, PageRequest page) {
        Instant now = clock.instant();
        DeskFilter asked = new DeskFilter(query);
        DeliveryFilter filter = asked.read(now, policy.alarmAfter());
        if (!asked.errors().isEmpty()) {
            return problems.ofFields("filter-unknown", asked.errors());
        }
        Page<Delivery> found = Page.of(lists.found(filter, page.offset(), page.oneMore()), page);
        Map<String, Person> cards = cardsOf(found.items());
        return ResponseEntity.ok(found.map(delivery -> DeskView.Line.of(
                delivery,
                Optional.ofNullable(cards.get(delivery.occasion().person())),
                policy.overdue(delivery, now))));
    }

    @GetMapping("/{delivery}")
    ResponseEntity<?> one(@PathVariable String delivery) {
        return deliveries
                .find(delivery)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(detail(found)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private DeskView.Detail detail(Delivery delivery) {
        Instant now = clock.instant();
        Optional<Person> card = people.find(delivery.occasion().person());
        return new DeskView.Detail(
                DeskView.Line.of(delivery, card, policy.overdue(delivery, now)),
                delivery.reason(),
                delivery.correlationId(),
                delivery.steps().stream().map(DeskView.Happened::of).toList(),
                CopyView.of(delivery),
                resending.refusal(delivery, now).map(Enum::name));
    }

    private Map<String, Person> cardsOf(List<Delivery> shown) {
        List<String> ids = shown.stream()
                .map(delivery -> delivery.occasion().person())
                .distinct()
                .toList();
        return people.cards(ids).stream().collect(Collectors.toMap(Person::person, Function.identity()));
    }
}
