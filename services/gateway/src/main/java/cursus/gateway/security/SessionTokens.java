package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The access token behind the current session, renewed where the provider allows it. */
@Component
public class SessionTokens {

    private final OAuth2AuthorizedClientManager clients;
    private final Clock clock = Clock.systemUTC();

    SessionTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * Empty for a reader who has not signed in.
     *
     * @throws SignInAgain for one who has, but whose token has ended
     */
    public Optional<String> current(HttpServletRequest request) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (!(reader instanceof OAuth2AuthenticationToken)) {
            return Optional.empty();
        }
        return Optional.of(usableToken(reader, request).getTokenValue());
    }

    private OAuth2AccessToken usableToken(Authentication reader, HttpServletRequest request) {
        try {
            OAuth2AuthorizedClient client = inTurn(
                    request,
                    OAuth2AuthorizeRequest.withClientRegistrationId(PortalRegistration.ID)
                            .principal(reader)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), currentResponse())
                            .build());
            if (client == null || ended(client.getAccessToken())) {
                throw new SignInAgain();
            }
            return client.getAccessToken();
        } catch (OAuth2AuthorizationException refused) {
            throw new SignInAgain();
        }
    }

    /**
     * One request of a session after the other: a refresh token may be good for one use only, and a page asks for
     * several things at once. Whoever waited finds the new token in the session.
     */
    private @Nullable OAuth2AuthorizedClient inTurn(HttpServletRequest request, OAuth2AuthorizeRequest wanted) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return clients.authorize(wanted);
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            return clients.authorize(wanted);
        }
    }

    private boolean ended(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end != null && !clock.instant().isBefore(end);
    }

    private static HttpServletResponse currentResponse() {
        HttpServletResponse response =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        if (response == null) {
            throw new IllegalStateException("called outside a request");
        }
        return response;
    }
}
