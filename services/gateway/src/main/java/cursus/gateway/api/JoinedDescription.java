package cursus.gateway.api;

import cursus.gateway.calls.AtOnce;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The services' descriptions as one, at most a minute old. Safe for use by many threads; one of them asks for all. */
@Component
class JoinedDescription {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** A service that was away is asked for again soon, but not by every reader. */
    private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(3);

    private final ObjectNode frame;
    private final AtOnce services;
    private final Map<Service, Remembered<JsonNode>> told = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private volatile Optional<Kept> kept = Optional.empty();

    private record Kept(Description description, Instant until) {}

    JoinedDescription(OwnDescription own, ServiceCalls calls) {
        this.frame = own.document();
        this.services = new AtOnce(calls, List.of(Service.values()));
    }

    Description now() {
        return fresh().orElseGet(this::joinedAnew);
    }

    private Optional<Description> fresh() {
        Instant now = clock.instant();
        return kept.filter(it -> now.isBefore(it.until())).map(Kept::description);
    }

    private synchronized Description joinedAnew() {
        return fresh().orElseGet(() -> {
            Description description = Description.of(joined());
            Duration good = description.complete() ? KEPT : KEPT_INCOMPLETE;
            kept = Optional.of(new Kept(description, clock.instant().plus(good)));
            return description;
        });
    }

    private ObjectNode joined() {
        Map<Service, Panel<JsonNode>> answers = services.ask(this::document);
        Map<Service, JsonNode> documents = new EnumMap<>(Service.class);
        answers.forEach((service, answer) -> answer.content().ifPresent(it -> documents.put(service, it)));
        List<Service> missing = answers.keySet().stream()
                .filter(service -> !documents.containsKey(service))
                .toList();
        return new Joining(frame).of(documents, missing);
    }

    /** In nobody's name: what is public doesn't hang on the session of whoever happens to ask. */
    private JsonNode document(Service service, ServiceCaller caller) {
        SecurityContextHolder.clearContext();
        return told.computeIfAbsent(
                        service,
                        _ -> caller.remembered(
                                JsonNode.class,
                                uri -> uri.path("/api/{service}/openapi").build(service.slug())))
                .now();
    }
}
