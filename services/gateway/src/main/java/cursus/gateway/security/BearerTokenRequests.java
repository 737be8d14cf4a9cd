package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests that bring their own token and therefore need no session. */
public final class BearerTokenRequests implements RequestMatcher {

    private static final String SCHEME = "Bearer ";

    @Override
    public boolean matches(HttpServletRequest request) {
        return carriesToken(request);
    }

    public static boolean carriesToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
