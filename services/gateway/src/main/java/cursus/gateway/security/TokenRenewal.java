package cursus.gateway.security;

import cursus.gateway.sessions.StoredSession;
import cursus.gateway.sessions.StoredSessions;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Renews the token of a session, one request of the session after the other, here and at every other instance of the
 * gateway: a refresh token may be good for one use only, and some providers end everything when it is used twice. A page
 * asks for several things at once, and each finds that the token needs renewal.
 */
@Component
final class TokenRenewal {

    private static final int STRIPES = 64;
    private static final Duration CLAIMED_AT_MOST = Duration.ofSeconds(10);

    /** Longer than the provider may take to answer another instance. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final StoredSessions sessions;
    private final DiscoveredRegistration registration;
    private final RestClientRefreshTokenTokenResponseClient provider = new RestClientRefreshTokenTokenResponseClient();
    private final Clock clock = Clock.systemUTC();
    private final List<Lock> stripes =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    TokenRenewal(StoredSessions sessions, DiscoveredRegistration registration, ProviderCalls calls) {
        this.sessions = sessions;
        this.registration = registration;
        provider.setRestClient(calls.forTokens());
    }

    /**
     * The session's newest token; it may have ended, when there is no way to a newer one.
     *
     * @throws SignInAgain when the session has ended
     * @throws ProviderAway when the provider does not answer and the token is of no use any more
     */
    SessionToken newest(HttpSession session) {
        Lock stripe = stripes.get(Math.floorMod(session.getId().hashCode(), STRIPES));
        stripe.lock();
        try {
            return inTurn(session);
        } finally {
            stripe.unlock();
        }
    }

    private SessionToken inTurn(HttpSession session) {
        Instant patience = clock.instant().plus(PATIENCE);
        while (true) {
            Optional<StoredSession> claimed = sessions.claim(session.getId(), CLAIMED_AT_MOST);
            if (claimed.isPresent()) {
                return withClaim(session, claimed.get());
            }
            SessionToken stored = storedToken(session);
            Instant now = clock.instant();
            if (!stored.endedAt(now)) {
                return stored;
            }
            if (now.isAfter(patience)) {
                throw new ProviderAway(new IllegalStateException("another instance waits for the provider"));
            }
            pause();
        }
    }

    /** As claimed, the session shows what others have renewed before. */
    private SessionToken withClaim(HttpSession session, StoredSession claimed) {
        try {
            SessionToken stored = tokenIn(claimed);
            return stored.renewableAt(clock.instant()) ? renewed(session, stored) : stored;
        } finally {
            sessions.release(claimed);
        }
    }

    private SessionToken renewed(HttpSession session, SessionToken old) {
        try {
            SessionToken fresh = exchanged(old);
            session.setAttribute(SessionClients.TOKEN, fresh);
            return fresh;
        } catch (ProviderAway | OAuth2AuthorizationException failed) {
            if (!ProviderAway.isBehind(failed)) {
                return afterRefusal(session, old);
            }
            if (old.endedAt(clock.instant())) {
                throw new ProviderAway(failed);
            }
            return old;
        }
    }

    /** Another instance may have been quicker after all; else the refresh token is good for nothing and goes. */
    private SessionToken afterRefusal(HttpSession session, SessionToken old) {
        SessionToken stored = storedToken(session);
        if (!stored.equals(old)) {
            return stored;
        }
        session.setAttribute(SessionClients.TOKEN, old.withoutRefresh());
        return old.withoutRefresh();
    }

    private SessionToken exchanged(SessionToken old) {
        OAuth2RefreshToken refresh = Optional.ofNullable(old.refresh()).orElseThrow();
        OAuth2AccessTokenResponse given = provider.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(registration.portal(), old.access(), refresh));
        return new SessionToken(
                given.getAccessToken(),
                Optional.ofNullable(given.getRefreshToken()).orElse(refresh));
    }

    private SessionToken storedToken(HttpSession session) {
        return sessions.find(session.getId()).map(TokenRenewal::tokenIn).orElseThrow(SignInAgain::new);
    }

    private static SessionToken tokenIn(StoredSession session) {
        return Optional.<SessionToken>ofNullable(session.getAttribute(SessionClients.TOKEN))
                .orElseThrow(SignInAgain::new);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
