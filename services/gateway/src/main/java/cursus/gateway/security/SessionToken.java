package cursus.gateway.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What the provider gave for a session. The registration under which it did is the gateway's own and is not kept. */
record SessionToken(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) implements Serializable {

    /** A token that is on its way must not end before it arrives. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    boolean endedAt(Instant now) {
        return end().filter(end -> !now.isBefore(end)).isPresent();
    }

    boolean renewableAt(Instant now) {
        return refresh != null && endedAt(now.plus(EARLY));
    }

    SessionToken withoutRefresh() {
        return new SessionToken(access, null);
    }

    private Optional<Instant> end() {
        return Optional.ofNullable(access.getExpiresAt());
    }
}
