package cursus.notification.deliveries.smtp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cursus.notification.NotificationSettings.PerDomain;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one recipient domain may take: so many mails a period, and so many connections at a time. Whoever has to wait is
 * given a turn of its own and told when it is, so that a thousand mails to one domain are each looked at twice, not a
 * thousand times. Turns live in memory: after a restart new ones are given. Safe for use by many threads.
 */
final class DomainPace {

    /** Beyond that far ahead no turns are given; whoever is sent away asks again. */
    private static final Duration FARTHEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final RateLimiterConfig rate;
    private final BulkheadConfig places;
    private final Cache<String, Domain> domains;
    private final Cache<String, Instant> turns;

    private record Domain(AtomicRateLimiter rate, Bulkhead places) {}

    DomainPace(PerDomain settings, Clock clock) {
        this.clock = clock;
        this.rate = RateLimiterConfig.custom()
                .limitForPeriod(settings.mails())
                .limitRefreshPeriod(settings.period())
                .timeoutDuration(FARTHEST)
                .build();
        this.places = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.connections())
                .maxWaitDuration(Duration.ZERO)
                .build();
        this.domains = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterAccess(FARTHEST.multipliedBy(2))
                .build();
        this.turns = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(FARTHEST.multipliedBy(2))
                .build();
    }

    /** Empty where a mail may go now, else when it may. */
    Optional<Instant> waits(String domain, String messageId) {
        Optional<Instant> given = Optional.ofNullable(turns.getIfPresent(messageId));
        if (given.isEmpty()) {
            return nextTurn(domain, messageId);
        }
        Optional<Instant> later = given.filter(turn -> turn.isAfter(clock.instant()));
        if (later.isEmpty()) {
            turns.invalidate(messageId);
        }
        return later;
    }

    /** For one that had its turn and found no place. */
    Instant anotherTurn(String domain, String messageId) {
        return nextTurn(domain, messageId).orElseGet(() -> {
            Instant soon = clock.instant().plus(rate.getLimitRefreshPeriod());
            turns.put(messageId, soon);
            return soon;
        });
    }

    /** Places at the domain: whoever is given one gives it back. */
    Bulkhead places(String domain) {
        return domain(domain).places();
    }

    private Optional<Instant> nextTurn(String domain, String messageId) {
        long nanos = domain(domain).rate().reservePermission(1);
        if (nanos == 0) {
            return Optional.empty();
        }
        if (nanos < 0) {
            return Optional.of(clock.instant().plus(FARTHEST));
        }
        Instant turn = clock.instant().plusNanos(nanos);
        turns.put(messageId, turn);
        return Optional.of(turn);
    }

    private Domain domain(String name) {
        // The name would show in events that nobody listens to; whom we write to is nobody's business.
        return domains.get(name, _ -> new Domain(new AtomicRateLimiter("domain", rate), Bulkhead.of("domain", places)));
    }
}
