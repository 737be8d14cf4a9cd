package cursus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says no before a controller is reached, in the same shape as everywhere else. */
public final class SecurityRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final WrittenProblems problems;

    SecurityRefusals(WrittenProblems problems) {
        this.problems = problems;
    }

    /** RFC 6750 section 3: a missing token is only challenged, a bad one is called invalid. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean brought = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .isPresent();
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, brought ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    /** Any other no, in the shape that the caller reads: a page where the door has pages, else problem details. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        problems.refuse(request, response, status);
    }

    /** The same as {@link Problems#tryAgain(HttpStatus, Duration)}, from a filter; to a person it is a page. */
    public void tryAgain(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Duration after)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Problems.seconds(after));
        problems.refuse(request, response, status);
    }
}
