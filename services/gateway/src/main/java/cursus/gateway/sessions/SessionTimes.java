package cursus.gateway.sessions;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without any request
 * @param atMost from its beginning on, whatever is asked meanwhile
 */
@ConfigurationProperties("cursus.sessions")
record SessionTimes(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration atMost) {

    Instant endOf(Instant createdAt, Instant lastAccessedAt) {
        Instant latest = createdAt.plus(atMost);
        Instant idleUntil = lastAccessedAt.plus(idle);
        return idleUntil.isBefore(latest) ? idleUntil : latest;
    }
}
