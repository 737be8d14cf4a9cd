package cursus.gateway.protection;

import java.time.Duration;

/** Waits as {@code Retry-After} can say them: rounded up, and never none at all. */
final class WholeSeconds {

    static final Duration ONE = Duration.ofSeconds(1);

    private WholeSeconds() {}

    static Duration of(Duration wait) {
        return wait.compareTo(ONE) <= 0
                ? ONE
                : Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }
}
