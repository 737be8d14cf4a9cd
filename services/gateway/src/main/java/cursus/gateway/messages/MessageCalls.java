package cursus.gateway.messages;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** What pages of messages ask of notification. */
@Component
class MessageCalls {

    /** The order to send one again. */
    private record Resend(String reason) {}

    /** The order to send several again. */
    private record ResendSeveral(String reason, List<String> deliveries) {}

    private static final String MINE = "/api/notification/messages";
    private static final String ALL = "/api/notification/deliveries";
    private static final String ONE_OF_ALL = ALL + "/{delivery}";

    private final ServiceCaller notification;

    MessageCalls(ServiceCalls services) {
        this.notification = services.to(Service.NOTIFICATION);
    }

    OwnMessage.Part mine(Optional<String> after) {
        return notification.get(
                OwnMessage.Part.class,
                uri -> after.map(place ->
                                uri.path(MINE).queryParam("after", "{after}").build(place))
                        .orElseGet(() -> uri.path(MINE).build()));
    }

    OwnMessage.Detail mine(String message) {
        return notification.get(
                OwnMessage.Detail.class, uri -> uri.path(MINE + "/{message}").build(message));
    }

    /** @throws cursus.gateway.calls.CallRefused with {@code filter-unknown} where the filter means nothing */
    Paged<DeskMessage> all(DeskList list) {
        return notification.get(new ParameterizedTypeReference<Paged<DeskMessage>>() {}, uri -> {
            UriBuilder asking = list.listing().asks(uri.path(ALL));
            list.filter().keySet().forEach(name -> asking.queryParam(name, "{" + name + "}"));
            return asking.build(list.filter());
        });
    }

    DeskMessage.Detail one(String delivery) {
        return notification.get(
                DeskMessage.Detail.class, uri -> uri.path(ONE_OF_ALL).build(delivery));
    }

    Answer<Map<?, ?>> resend(String delivery, String reason, String idempotencyKey) {
        return notification.post(
                new ParameterizedTypeReference<>() {},
                new Resend(reason),
                Map.of("Idempotency-Key", idempotencyKey),
                uri -> uri.path(ONE_OF_ALL + "/resend").build(delivery));
    }

    Answer<ResendOutcome.All> resend(List<String> deliveries, String reason, String idempotencyKey) {
        return notification.post(
                ResendOutcome.All.class,
                new ResendSeveral(reason, deliveries),
                Map.of("Idempotency-Key", idempotencyKey),
                uri -> uri.path("/api/notification/resends").build());
    }
}
