package cursus.messaging.inbox;

import cursus.messaging.figures.Figure;
import cursus.messaging.outbox.MessagingSettings;
import cursus.messaging.outbox.MongoStore;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.scheduling.TaskScheduler;

/** Wires what receives events into a service. */
@AutoConfiguration
class InboxAutoConfiguration {

    private static final String BROKERS = "${spring.cloud.stream.kafka.binder.brokers}";
    private static final String SERVICE = "${cursus.service}";

    @Bean
    ParkedKeys parkedKeys(MongoStore store) {
        return new ParkedKeys(store);
    }

    @Bean
    Parking parking(ParkedKeys keys, Clock clock, @Value(SERVICE) String service) {
        return new Parking(keys, service, clock);
    }

    @Bean
    RecordsByPlace recordsByPlace(@Value(BROKERS) String brokers, @Value(SERVICE) String service) {
        return new RecordsByPlace(brokers, service);
    }

    @Bean
    Logs logs(@Value(BROKERS) String brokers, @Value(SERVICE) String service, Clock clock) {
        return new Logs(new PartitionFromStart(brokers, service), service, clock);
    }

    @Bean
    Subscriptions subscriptions(Parking parking, Draining draining, Clock clock, @Value(SERVICE) String service) {
        return new Subscriptions(service, clock, parking, draining);
    }

    @Bean
    Draining draining(ParkedKeys keys, RecordsByPlace records, Clock clock, @Value(SERVICE) String service) {
        return new Draining(keys, records, service, clock);
    }

    @Bean
    DeadLetters deadLetters(ParkedKeys keys, RecordsByPlace records, Draining draining) {
        return new DeadLetters(keys, records, draining);
    }

    @Bean
    Figure parkedFigure(ParkedKeys keys, MeterRegistry meters) {
        return new ParkedFigure(keys, meters);
    }

    /** What the binder measures, under a name of our own, which stays whatever the binder calls it. */
    @Bean
    MeterFilter consumerLag() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().equals(KafkaBinderMetrics.OFFSET_LAG_METRIC_NAME)
                        ? id.withName("cursus.consumer.lag")
                        : id;
            }
        };
    }

    @Bean
    @ConditionalOnProperty("cursus.rebuild")
    Rebuild rebuild(
            MongoStore store,
            ParkedKeys parked,
            Clock clock,
            @Value(BROKERS) String brokers,
            @Value("${spring.cloud.stream.default.group}") String group) {
        return new Rebuild(store, parked, brokers, group, clock, Duration.ofSeconds(60));
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> everyContainer(
            Parking parking,
            MessagingSettings settings,
            StoppingTogether stopping,
            @Qualifier("taskScheduler") TaskScheduler scheduler) {
        CommonErrorHandler errorHandler = Retries.errorHandler(parking, settings.retries(), scheduler);
        return (container, _, _) -> {
            container.setCommonErrorHandler(errorHandler);
            stopping.add(container);
        };
    }

    @Bean
    StoppingTogether stoppingTogether() {
        return new StoppingTogether();
    }

    /** Whoever had a partition before may have parked records of it. */
    @Bean
    KafkaBindingRebalanceListener parkedKeysOfEachNewPartition(Parking parking) {
        return new KafkaBindingRebalanceListener() {
            @Override
            public void onPartitionsAssigned(
                    String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
                parking.lookAnew();
            }
        };
    }
}
