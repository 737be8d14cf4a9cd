package cursus.notification.deliveries.web;

import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Letter;
import cursus.web.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification")
class DeliveriesController {

    private final Deliveries deliveries;

    DeliveriesController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Somebody else's are left out, so a stranger learns nothing, not even that the enrolment exists. */
    @GetMapping("/enrolments/{enrolment}/deliveries")
    DeliveriesOfEnrolment ofEnrolment(@PathVariable String enrolment, Caller caller) {
        return new DeliveriesOfEnrolment(deliveries.ofEnrolment(enrolment).stream()
                .filter(delivery -> mayRead(caller, delivery))
                .map(DeliveryView::of)
                .toList());
    }

    private static boolean mayRead(Caller caller, Delivery delivery) {
        return caller.has("TRAINING_OFFICER") || delivery.occasion().person().equals(caller.person());
    }

    record DeliveriesOfEnrolment(List<DeliveryView> items) {}

    record DeliveryView(
            String delivery,
            String template,
            Optional<String> subject,
            Optional<String> to,
            String state,
            Optional<Instant> composedAt,
            Optional<Instant> sentAt) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.delivery(),
                    delivery.template().code(),
                    delivery.letter().map(Letter::subject),
                    delivery.letter().map(Letter::to),
                    delivery.state().name(),
                    delivery.letter().map(Letter::composedAt),
                    delivery.sentAt());
        }
    }
}
