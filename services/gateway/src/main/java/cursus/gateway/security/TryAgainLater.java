package cursus.gateway.security;

import cursus.gateway.sessions.SessionStoreAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the sessions' store or the identity provider does not answer, nobody was refused and nothing is broken. */
final class TryAgainLater extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TryAgainLater.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            ErrorResponseException away = awayBehind(fault).orElse(null);
            if (away == null || response.isCommitted()) {
                throw fault;
            }
            log.warn("a request has to wait: {}", String.valueOf(away.getCause()));
            answer(away, request, response);
        }
    }

    static boolean appliesTo(Throwable fault) {
        return awayBehind(fault).isPresent();
    }

    private static void answer(ErrorResponseException away, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // The page that says so must not ask the store again who reads it.
        SessionCookies.disregardFor(request);
        if (!request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.RETRY_AFTER, away.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        }
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private static Optional<ErrorResponseException> awayBehind(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SessionStoreAway || cause instanceof ProviderAway)
                .map(ErrorResponseException.class::cast)
                .findFirst();
    }
}
