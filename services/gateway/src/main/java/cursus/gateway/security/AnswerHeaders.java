package cursus.gateway.security;

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

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
