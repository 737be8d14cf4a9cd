package cursus.notification.deliveries.web;

import cursus.messaging.Cause;
import cursus.notification.deliveries.ResendAnswer;
import cursus.notification.deliveries.ResendOrder;
import cursus.notification.deliveries.ResendingDelivery;
import cursus.web.Because;
import cursus.web.Caller;
import cursus.web.FieldError;
import cursus.web.IdempotencyKey;
import cursus.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A training officer's orders to send messages again: one, or several for one reason. */
@RestController
@RequestMapping("/api/notification")
class ResendsController {

    private static final String BY_OFFICER = "RESENT_BY_OFFICER";

    private final ResendingDelivery resending;
    private final Problems problems;
    private final JsonMapper json;

    ResendsController(ResendingDelivery resending, Problems problems, JsonMapper json) {
        this.resending = resending;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping("/deliveries/{delivery}/resend")
    @Because(BY_OFFICER)
    ResponseEntity<?> one(
            @PathVariable String delivery,
            @RequestBody ResendForm form,
            IdempotencyKey key,
            Caller caller,
            Cause cause) {
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return problems.ofFields(errors);
        }
        return switch (resending.resend(delivery, order(form, key, caller), cause)) {
            case ResendAnswer.Ordered receipt -> ResponseEntity.ok(receipt);
            case ResendAnswer.Refused(ResendAnswer.Reason reason) -> refused(reason);
        };
    }

    /** Each by itself, so that what can't be sent again holds up no other; a repeat carries out what is missing. */
    @PostMapping("/resends")
    @Because(BY_OFFICER)
    ResponseEntity<?> several(@RequestBody SeveralForm form, IdempotencyKey key, Caller caller, Cause cause) {
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            return problems.ofFields(errors);
        }
        ResendOrder order = order(form.order(), key, caller);
        return ResponseEntity.ok(new Receipts(form.distinct().stream()
                .map(delivery -> Receipt.of(delivery, resending.resend(delivery, order, cause)))
                .toList()));
    }

    private ResendOrder order(ResendForm form, IdempotencyKey key, Caller caller) {
        return new ResendOrder(
                key.idFor(caller.person()).toString(), IdempotencyKey.fingerprint(json, form), form.words());
    }

    private ResponseEntity<?> refused(ResendAnswer.Reason reason) {
        return switch (reason) {
            case UNKNOWN_DELIVERY -> problems.of(HttpStatus.NOT_FOUND, "not-found");
            case STILL_OPEN -> problems.of(HttpStatus.CONFLICT, "delivery-open");
            case RECIPIENT_UNKNOWN -> problems.of(HttpStatus.CONFLICT, "recipient-unknown");
            case OUTDATED -> problems.of(HttpStatus.CONFLICT, "message-outdated");
            case TOO_OFTEN -> problems.of(HttpStatus.CONFLICT, "resent-too-often");
            case KEY_REUSED -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        };
    }

    record Receipts(List<Receipt> items) {}

    /** @param refusal why nothing was ordered; then all the rest is absent */
    record Receipt(
            String delivery,
            Optional<Integer> number,
            Optional<String> messageId,
            Optional<Instant> orderedAt,
            Optional<String> refusal) {

        static Receipt of(String delivery, ResendAnswer answer) {
            return switch (answer) {
                case ResendAnswer.Ordered ordered ->
                    new Receipt(
                            delivery,
                            Optional.of(ordered.number()),
                            Optional.of(ordered.messageId()),
                            Optional.of(ordered.orderedAt()),
                            Optional.empty());
                case ResendAnswer.Refused(ResendAnswer.Reason reason) ->
                    new Receipt(
                            delivery, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason.name()));
            };
        }
    }
}
