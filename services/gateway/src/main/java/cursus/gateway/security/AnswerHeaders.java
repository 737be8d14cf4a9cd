package cursus.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/** What each answer tells the browser not to do; no caching and, on secure requests, HSTS come by default. */
@Component
public final class AnswerHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final Map<String, String> everywhere = new LinkedHashMap<>();
    private final HstsHeaderWriter onlySecure = new HstsHeaderWriter();

    AnswerHeaders(OidcProvider provider) {
        // Bootstrap draws its ticks with data: images. A form may end at the provider: signing out redirects there.
        // What may be framed says so itself, in place of this policy: the letters that pages of messages show.
        everywhere.put(
                "Content-Security-Policy",
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "font-src 'self'",
                        "connect-src 'self'",
                        "frame-src 'self'",
                        "form-action 'self' " + provider.origin(),
                        "base-uri 'none'",
                        "object-src 'none'",
                        "frame-ancestors 'none'"));
        everywhere.put("X-Content-Type-Options", "nosniff");
        everywhere.put("X-Frame-Options", "DENY");
        everywhere.put("Referrer-Policy", "same-origin");
        everywhere.put(
                "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=()");
        everywhere.put("Cross-Origin-Opener-Policy", "same-origin");
        everywhere.put("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * Also on the error page of a request that the firewall, the size limit or the container itself turned away: those
     * never reach the filter that writes the headers.
     */
    public void onErrorPage(HttpServletRequest request, HttpServletResponse response) {
        everywhere.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
        onlySecure.writeHeaders(request, response);
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        // Spring's own writer would deny frames even to an answer that says for itself who may frame it.
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
        headers.addHeaderWriter(new StaticHeadersWriter(everywhere.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList()));
    }
}
