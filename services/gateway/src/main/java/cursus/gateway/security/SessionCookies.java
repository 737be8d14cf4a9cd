package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** Which session a request belongs to: none where nothing depends on it, so that the store is not asked in vain. */
@Component
final class SessionCookies implements HttpSessionIdResolver {

    private static final String NAME = "CURSUS_SESSION";
    private static final String DISREGARDED = SessionCookies.class.getName();

    /** A browser may have a stale cookie beside the right one; each would be a question to the store. */
    private static final int MOST = 2;

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionCookies() {
        // HttpOnly and SameSite=Lax by default; Secure on requests that are.
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(NAME);
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        cookies.setCookieSerializer(cookie);
    }

    /** The request, and the error page that it ends with, are nobody's. */
    static void disregardFor(HttpServletRequest request) {
        request.setAttribute(DISREGARDED, true);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        boolean nobodys = request.getAttribute(DISREGARDED) != null
                || BearerTokenRequests.carriesToken(request)
                || Access.FILES.matches(request);
        return nobodys
                ? List.of()
                : cookies.resolveSessionIds(request).stream().limit(MOST).toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        cookies.setSessionId(request, response, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
