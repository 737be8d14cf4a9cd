package cursus.gateway.security;

import cursus.web.SecurityRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that is too large, broke off, or was not sent by the rules is refused before anything looks into it. Not by
 * the error page: the container would begin to read the form again there, and fail again.
 */
final class ReadableForms extends OncePerRequestFilter {

    private final SecurityRefusals refusals;

    ReadableForms(SecurityRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HttpStatus> refused = refused(request);
        if (refused.isPresent()) {
            refusals.refuse(request, response, refused.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whatever comes with a token of its own is meant for a service, which reads it itself. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BearerTokenRequests.carriesToken(request)
                || Optional.ofNullable(request.getContentType())
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .filter(type -> type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
                        .isEmpty();
    }

    private static Optional<HttpStatus> refused(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (InvalidParameterException unreadable) {
            boolean tooLarge = unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
            return Optional.of(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
        }
    }
}
