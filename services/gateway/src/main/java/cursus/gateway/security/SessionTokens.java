package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/** The access token behind the current session, renewed where the provider allows it. */
@Component
public class SessionTokens {

    private static final String NEWEST = SessionTokens.class.getName();

    private final TokenRenewal renewal;
    private final Clock clock = Clock.systemUTC();

    SessionTokens(TokenRenewal renewal) {
        this.renewal = renewal;
    }

    /**
     * Empty for a reader who has not signed in.
     *
     * @throws SignInAgain for one who has, but whose token has ended
     */
    public Optional<String> current(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken
                ? Optional.of(usable(request).access().getTokenValue())
                : Optional.empty();
    }

    private SessionToken usable(HttpServletRequest request) {
        SessionToken token = known(request);
        if (token.renewableAt(clock.instant())) {
            token = renewal.newest(request.getSession());
            request.setAttribute(NEWEST, token);
        }
        Instant now = clock.instant();
        if (token.endedAt(now)) {
            throw new SignInAgain();
        }
        return token;
    }

    /** The session in the hands of this request shows what it was when the request came; others may have renewed since. */
    private static SessionToken known(HttpServletRequest request) {
        return Optional.ofNullable((SessionToken) request.getAttribute(NEWEST))
                .or(() -> SessionClients.tokenOf(request))
                .orElseThrow(SignInAgain::new);
    }
}
