package cursus.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a host that is not the portal's. The name that a request claims becomes part of addresses that are
 * sent back, such as where the identity provider leads people to.
 */
final class KnownHosts extends OncePerRequestFilter {

    /** An orchestrator asks by whatever address the instance has; the answer holds no address. */
    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private final Set<String> hosts;

    KnownHosts(Set<String> hosts) {
        this.hosts = hosts.stream().map(KnownHosts::normal).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(normal(request.getServerName())) || PROBES.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static String normal(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
