package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Brings somebody who signed in back to the page they wanted. Of the saved address only path and query are used: no
 * host that a request claimed can send anybody elsewhere.
 */
@Component
public class OwnPages implements AuthenticationSuccessHandler {

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    /** Spring's way of saying that no parameter marks a way back is a null that its own annotations don't foresee. */
    @SuppressWarnings("NullAway")
    OwnPages() {
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && Access.SIGNED_IN_PAGES.matches(request));
        wanted.setMatchingRequestParameterName(null);
    }

    RequestCache wanted() {
        return wanted;
    }

    /** Keeps the page in mind and says where to sign in. */
    public String signInFor(HttpServletRequest request, HttpServletResponse response) {
        wanted.saveRequest(request, response);
        return RefusedRequests.SIGN_IN;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication reader)
            throws IOException {
        String target = Optional.ofNullable(wanted.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .map(OwnPages::pathAndQuery)
                .orElse("/");
        wanted.removeRequest(request, response);
        response.sendRedirect(request.getContextPath() + target);
    }

    static String pathAndQuery(String address) {
        URI uri = URI.create(address);
        String path = Optional.ofNullable(uri.getRawPath()).orElse("/");
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
