package cursus.gateway.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.Optional;

/**
 * How often somebody asks. Only so many are remembered, and none for longer than it matters: whoever was forgotten
 * starts with a full measure, as after the period anyway. Safe for use by many threads.
 */
final class RequestRate {

    private final RateLimiterConfig config;
    private final Cache<String, AtomicRateLimiter> counted;

    RequestRate(int requests, ProtectionSettings.Rate rate) {
        this.config = RateLimiterConfig.custom()
                .limitForPeriod(requests)
                .limitRefreshPeriod(rate.period())
                .timeoutDuration(Duration.ZERO)
                .build();
        this.counted = Caffeine.newBuilder()
                .maximumSize(rate.remembered())
                .expireAfterAccess(rate.period().multipliedBy(2))
                .build();
    }

    /** Counts a request. Empty when it is welcome, else how long to wait. */
    Optional<Duration> count(String who) {
        // Its name would show in events that nobody listens to; it must not be an address or a person.
        AtomicRateLimiter limiter = counted.get(who, _ -> new AtomicRateLimiter("requests", config));
        return limiter.acquirePermission(1)
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait()));
    }

    long remembered() {
        counted.cleanUp();
        return counted.estimatedSize();
    }
}
