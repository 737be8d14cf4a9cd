package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
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

    private final RequestCache wanted = new WantedPages();

    RequestCache wanted() {
        return wanted;
    }

    /** Asked for by a script of a page that is open: from there nobody can be led to another page. */
    public static boolean partOfAPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
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
        makeFormToken(request);
        response.sendRedirect(request.getContextPath() + target);
    }

    /** Now, so that pages that are opened side by side do not make one each, of which the last would count. */
    private static void makeFormToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    static String pathAndQuery(String address) {
        URI uri = URI.create(address);
        String path = Optional.ofNullable(uri.getRawPath()).orElse("/");
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Only addresses are kept, never a form, so that a request that comes back needs nothing restored. */
    private static final class WantedPages extends HttpSessionRequestCache {

        /** Spring's way of saying that no parameter marks a way back is a null that its own annotations don't foresee. */
        @SuppressWarnings("NullAway")
        WantedPages() {
            setRequestMatcher(request -> "GET".equals(request.getMethod())
                    && !partOfAPage(request)
                    && Access.SIGNED_IN_PAGES.matches(request));
            setMatchingRequestParameterName(null);
        }

        @Override
        public @Nullable HttpServletRequest getMatchingRequest(
                HttpServletRequest request, HttpServletResponse response) {
            return null;
        }
    }
}
