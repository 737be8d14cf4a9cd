package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Keeps in the session what a sign-in brought. */
@Component
final class SessionClients implements OAuth2AuthorizedClientRepository {

    static final String TOKEN = "cursus.token";

    private final DiscoveredRegistration registration;

    SessionClients(DiscoveredRegistration registration) {
        this.registration = registration;
    }

    static Optional<SessionToken> tokenOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SessionToken) session.getAttribute(TOKEN));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the interface wants it.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, Authentication reader, HttpServletRequest request) {
        return (T) tokenOf(request)
                .map(token -> new OAuth2AuthorizedClient(
                        registration.portal(), reader.getName(), token.access(), token.refresh()))
                .orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(TOKEN, new SessionToken(client.getAccessToken(), client.getRefreshToken()));
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId, Authentication reader, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getSession(false)).ifPresent(SessionClients::forget);
    }

    private static void forget(HttpSession session) {
        session.removeAttribute(TOKEN);
    }
}
