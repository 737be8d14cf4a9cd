package cursus.gateway.protection;

import cursus.web.SecurityRefusals;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away whoever asks too often. What a page is drawn with is free, and so is asking whether the gateway lives. */
final class RateLimit extends OncePerRequestFilter {

    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private final Function<HttpServletRequest, Optional<String>> whose;
    private final RequestRate rate;
    private final Counter refused;
    private final SecurityRefusals refusals;

    RateLimit(
            Function<HttpServletRequest, Optional<String>> whose,
            RequestRate rate,
            Counter refused,
            SecurityRefusals refusals) {
        this.whose = whose;
        this.rate = rate;
        this.refused = refused;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = whose.apply(request).flatMap(rate::count);
        if (wait.isPresent()) {
            refused.increment();
            refusals.tryAgain(request, response, HttpStatus.TOO_MANY_REQUESTS, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** By the path as the container understood it: {@code /theme/../} is no way around. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/theme/") || path.startsWith("/webjars/") || PROBES.contains(path);
    }

    /** Each limit has its own mark: a request passes several. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return getClass().getName() + "." + refused.getId().getTag(RateLimits.KIND);
    }
}
