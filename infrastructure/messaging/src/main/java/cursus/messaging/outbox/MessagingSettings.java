package cursus.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param instance the name of this instance among those of its service: the same after a restart, so that it goes on at
 *     once with what it held, and another for each that runs at the same time
 * @param outboxLimit unpublished events that one aggregate may hold before it refuses further decisions
 * @param sweepEvery how often the relay looks for what a crash left behind
 * @param deadlinesEvery how often due aggregates are looked for
 * @param retries how often a record whose handler fails is tried again before it is parked; eight take half a minute
 */
@ConfigurationProperties("cursus.messaging")
public record MessagingSettings(
        String instance,
        @DefaultValue("1000") int outboxLimit,
        @DefaultValue("2s") Duration sweepEvery,
        @DefaultValue("250ms") Duration deadlinesEvery,
        @DefaultValue("8") int retries) {}
