package cursus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that follows it through every service, event and mail. A caller may bring its own; what does
 * not look like an id is replaced, since it ends up in logs.
 */
public final class Correlation extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";
    static final String MDC_KEY = "correlationId";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** The id of a request: the one it has in this service, else the one it brings, else a new one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(HEADER) instanceof String id
                ? id
                : Optional.ofNullable(request.getHeader(HEADER))
                        .filter(brought -> ID.matcher(brought).matches())
                        .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** An error is answered under the id of its request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = of(request);
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
