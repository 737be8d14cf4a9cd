package cursus.gateway.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What each answer tells the browser not to do; nosniff, no framing and no caching come by default. */
final class AnswerHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final String contentSecurityPolicy;

    AnswerHeaders(OidcProvider provider) {
        // Bootstrap draws its ticks with data: images. A form may end at the provider: signing out redirects there.
        this.contentSecurityPolicy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self' " + provider.origin(),
                "base-uri 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'");
    }

    /**
     * Also on the error page of a request that the firewall, the size limit or the container itself turned away: those
     * never reach the filter that writes the headers.
     */
    void onErrorPage(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
