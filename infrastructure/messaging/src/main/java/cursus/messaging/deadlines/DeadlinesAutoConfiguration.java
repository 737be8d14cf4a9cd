package cursus.messaging.deadlines;

import cursus.messaging.outbox.MessagingSettings;
import cursus.messaging.outbox.MongoStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Wires what acts later into a service; timers only where it has somebody to handle them. */
@AutoConfiguration
class DeadlinesAutoConfiguration {

    @Bean
    DeadlinePoller deadlinePoller(
            MongoStore store,
            ObjectProvider<DeadlineHandler> handlers,
            MessagingSettings settings,
            Clock clock,
            Wakings wakings,
            @Value("${cursus.service}") String service) {
        return new DeadlinePoller(store, handlers.orderedStream().toList(), service, settings, clock, wakings);
    }

    @Bean
    Wakings wakings(ObservationRegistry observations, MeterRegistry meters) {
        return new Wakings(observations, meters);
    }

    @Bean
    @ConditionalOnBean(TimerHandler.class)
    Timers timers(MongoStore store) {
        return new Timers(store);
    }

    @Bean
    @ConditionalOnBean(TimerHandler.class)
    FiringTimers firingTimers(Timers timers, ObjectProvider<TimerHandler> handlers) {
        return new FiringTimers(timers, handlers.orderedStream().toList());
    }
}
