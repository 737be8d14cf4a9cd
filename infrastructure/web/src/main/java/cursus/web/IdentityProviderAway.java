package cursus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says try again where a token can't be checked because the identity provider doesn't answer: its address was never
 * reached, or its keys can't be had now. Nobody's token is wrong.
 */
final class IdentityProviderAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(IdentityProviderAway.class);

    private final SecurityRefusals refusals;

    IdentityProviderAway(SecurityRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (JwtDecoderInitializationException | AuthenticationServiceException away) {
            log.warn("A token can't be checked now: {}", away.getMessage());
            refusals.tryAgain(request, response, HttpStatus.SERVICE_UNAVAILABLE, Problems.SOON);
        }
    }
}
