package cursus.messaging.http;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import cursus.messaging.http.Backlog.Lag;
import cursus.messaging.inbox.DeadLetters;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors.Entry;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the service does, for its administrator. Each part is asked by a thread of its own and not for long, so that one
 * that is away is said to be down, or left out, and the rest is told.
 */
@RestController
final class StatusController {

    /** More than the store takes to find that it is away, and less than the gateway waits for an answer. */
    private static final int PATIENCE_SECONDS = 6;

    private final ApplicationContext context;
    private final HealthContributorRegistry health;
    private final MongoStore store;
    private final DeadLetters deadLetters;
    private final Backlog backlog;

    StatusController(
            ApplicationContext context,
            HealthContributorRegistry health,
            MongoStore store,
            DeadLetters deadLetters,
            Backlog backlog) {
        this.context = context;
        this.health = health;
        this.store = store;
        this.deadLetters = deadLetters;
        this.backlog = backlog;
    }

    /**
     * @param health the worst of the parts
     * @param parts without Kafka's binders, which are no indicator themselves: what the broker says is below
     * @param oldestUnpublished absent where nothing waits for the broker, and while the store is away
     * @param deadLetters of how many keys records wait; absent while the store is away
     * @param lag absent while the broker is away
     */
    record Report(
            String service,
            String version,
            Instant startedAt,
            String health,
            List<Part> parts,
            Optional<Instant> oldestUnpublished,
            Optional<Long> deadLetters,
            Optional<List<Lag>> lag) {}

    @GetMapping("/api/${cursus.service}/status")
    Report status() {
        List<CompletableFuture<Part>> asked = health.stream()
                .filter(part -> part.contributor() instanceof HealthIndicator)
                .map(part -> ask(() -> part(part), new Part(part.name(), Status.DOWN.getCode())))
                .toList();
        CompletableFuture<Optional<Instant>> oldest = ask(store::oldestUnpublished, Optional.empty());
        CompletableFuture<Optional<Long>> dead = ask(() -> Optional.of(deadLetters.open()), Optional.empty());
        CompletableFuture<Optional<List<Lag>>> lag = ask(() -> Optional.of(backlog.lag()), Optional.empty());
        List<Part> parts = asked.stream()
                .map(CompletableFuture::join)
                .sorted(comparing(Part::name))
                .toList();
        Set<Status> found =
                parts.stream().map(part -> new Status(part.health())).collect(toSet());
        Environment settings = context.getEnvironment();
        return new Report(
                settings.getRequiredProperty("cursus.service"),
                settings.getRequiredProperty("cursus.version"),
                Instant.ofEpochMilli(context.getStartupDate()),
                StatusAggregator.getDefault().getAggregateStatus(found).getCode(),
                parts,
                oldest.join(),
                dead.join(),
                lag.join());
    }

    private static Part part(Entry entry) {
        Health found = Objects.requireNonNull(((HealthIndicator) entry.contributor()).health());
        return new Part(entry.name(), found.getStatus().getCode());
    }

    private static <T> CompletableFuture<T> ask(Supplier<T> question, T otherwise) {
        return CompletableFuture.supplyAsync(question, Thread::startVirtualThread)
                .completeOnTimeout(otherwise, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> otherwise);
    }

    record Part(String name, String health) {}
}
