package cursus.gateway.security;

import cursus.web.SecurityRefusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no in the shape that the caller reads: problem+json to a program, a page or the way to sign in to a person. */
@Component
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/oauth2/authorization/" + DiscoveredRegistration.ID;

    private final SecurityRefusals forPrograms;

    RefusedRequests(SecurityRefusals forPrograms) {
        this.forPrograms = forPrograms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (byProgram(request)) {
            forPrograms.commence(request, response, why);
        } else if (!Access.SIGNED_IN_PAGES.matches(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (OwnPages.partOfAPage(request)) {
            // A fragment cannot sign anybody in: have the whole page asked for again.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (byProgram(request) && why instanceof CsrfException && !signedIn()) {
            // Nobody is signed in, so no forged form is at stake: what is missing is a token.
            forPrograms.commence(request, response, new InsufficientAuthenticationException("no token", why));
        } else if (byProgram(request)) {
            forPrograms.handle(request, response, why);
        } else if (why instanceof CsrfException || Access.SIGNED_IN_PAGES.matches(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    /** Asked of the context: the request itself learns who is signed in only after the filter that looks for forgery. */
    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static boolean byProgram(HttpServletRequest request) {
        return Access.API.matches(request) || BearerTokenRequests.carriesToken(request);
    }
}
