package cursus.gateway.letters;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.AtOnce;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Listing;
import cursus.gateway.routes.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What an administrator asks of every service about its dead letters. */
@Component
class DeadLetterCalls {

    /** The record that is meant, as the administrator has read it. */
    record RecordPlace(int partition, long offset) {}

    private static final String ALL = "/api/{service}/dead-letters";
    private static final String ONE = ALL + "/{letter}";

    private final AtOnce everybody;
    private final Map<Service, ServiceCaller> callers = new EnumMap<>(Service.class);

    DeadLetterCalls(ServiceCalls services) {
        this.everybody = new AtOnce(services, List.of(Service.values()));
        for (Service service : Service.values()) {
            callers.put(service, services.to(service));
        }
    }

    /**
     * Asks all services at once.
     *
     * @param settled those of which nothing waits any more, instead of those of which something does
     */
    List<ServiceLetters> all(Function<Service, Listing> listings, boolean settled) {
        return everybody
                .ask((service, caller) -> caller.get(
                        new ParameterizedTypeReference<Paged<DeadLetter>>() {},
                        uri -> listings.apply(service)
                                .asks(uri.path(ALL).queryParam("settled", settled))
                                .build(service.slug())))
                .entrySet()
                .stream()
                .map(told -> new ServiceLetters(told.getKey(), told.getValue(), listings.apply(told.getKey())))
                .toList();
    }

    /** @throws cursus.gateway.calls.CallRefused where there is none */
    DeadLetterDetail read(Service service, String letter) {
        return to(service).get(DeadLetterDetail.class, uri -> uri.path(ONE).build(service.slug(), letter));
    }

    Answer<DeadLetter> replay(Service service, String letter) {
        return to(service)
                .post(
                        DeadLetter.class,
                        Map.of(),
                        Map.of(),
                        uri -> uri.path(ONE + "/replay").build(service.slug(), letter));
    }

    Answer<DeadLetter> discard(Service service, String letter, RecordPlace meant) {
        return to(service)
                .post(
                        DeadLetter.class,
                        meant,
                        Map.of(),
                        uri -> uri.path(ONE + "/discard").build(service.slug(), letter));
    }

    private ServiceCaller to(Service service) {
        return Objects.requireNonNull(callers.get(service));
    }
}
