package cursus.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param outboxLimit unpublished events that one aggregate may hold before it refuses further decisions
 * @param sweepEvery how often the relay looks for what a crash left behind; a full scan on the embedded store
 * @param deadlinesEvery how often due aggregates are looked for
 */
@ConfigurationProperties("cursus.messaging")
public record MessagingSettings(
        @DefaultValue("1000") int outboxLimit,
        @DefaultValue("2s") Duration sweepEvery,
        @DefaultValue("250ms") Duration deadlinesEvery) {}
