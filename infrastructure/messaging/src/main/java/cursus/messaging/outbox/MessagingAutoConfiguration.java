package cursus.messaging.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import cursus.messaging.figures.Figure;
import cursus.messaging.figures.Figures;
import cursus.web.Traceparent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires store and relay into a service that names itself by {@code cursus.service}. */
@AutoConfiguration
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingAutoConfiguration {

    private static final int BELLS = 100_000;
    private static final int STORE_PATIENCE_SECONDS = 5;
    private static final int STORE_ANSWERS_WITHIN_SECONDS = 10;

    /** In milliseconds, as the store keeps instants, so that what was written is read back equal. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Bells bells() {
        return new Bells(BELLS);
    }

    @Bean
    MongoStore mongoStore(
            MongoOperations operations, MessagingSettings settings, Bells bells, ObjectProvider<Tracer> tracer) {
        Supplier<Optional<String>> traceparent =
                () -> Optional.ofNullable(tracer.getIfAvailable()).flatMap(Traceparent::current);
        return new MongoStore(operations, new OutboxLimit(settings.outboxLimit()), bells, traceparent);
    }

    @Bean
    Publications publications(ObjectProvider<Propagator> propagator, MeterRegistry meters) {
        return new Publications(propagator.getIfAvailable(() -> Propagator.NOOP), meters);
    }

    @Bean
    Figure unpublishedFigure(MongoStore store, Clock clock, MeterRegistry meters) {
        return new UnpublishedFigure(store, clock, meters);
    }

    @Bean
    Figures figures(ObjectProvider<Figure> all, MeterRegistry meters) {
        return new Figures(all.orderedStream().toList(), meters);
    }

    @Bean
    Relay relay(
            Bells bells,
            MongoStore store,
            MessagingSettings settings,
            Clock clock,
            Publications publications,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${cursus.service}") String service) {
        return new Relay(
                bells,
                new Outboxes(store),
                () -> EventProducer.connectedTo(brokers, service, publications),
                new ShardLeases(new ShardLeases.Plans(store), settings.instance(), clock),
                clock,
                settings.sweepEvery());
    }

    /**
     * A write counts once a majority has it in the journal, decisions read what they build on from the primary, and a store
     * that is away or hangs is noticed before a caller's patience ends.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .applyToSocketSettings(socket -> socket.readTimeout(STORE_ANSWERS_WITHIN_SECONDS, SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(STORE_PATIENCE_SECONDS, SECONDS));
    }

    /** Asks by {@code ping}: the embedded store doesn't know the command by which Boot asks. */
    @Bean
    HealthIndicator storeHealthIndicator(MongoOperations operations) {
        return () -> {
            operations.executeCommand(new Document("ping", 1));
            return Health.up().build();
        };
    }

    /** A relay whose thread has ended publishes nothing: such a service must not look healthy. */
    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> relay.isWorking() ? Health.up().build() : Health.down().build();
    }
}
