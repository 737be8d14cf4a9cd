package cursus.gateway.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Signs out at the provider somebody whose session here has just ended. */
@Component
final class SignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler atTheProvider;

    SignOut(DiscoveredRegistration registration) {
        this.atTheProvider = new OidcClientInitiatedLogoutSuccessHandler(registration);
        atTheProvider.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication reader)
            throws IOException, ServletException {
        try {
            atTheProvider.onLogoutSuccess(request, response, reader);
        } catch (ProviderAway away) {
            // Here at least they are signed out.
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
