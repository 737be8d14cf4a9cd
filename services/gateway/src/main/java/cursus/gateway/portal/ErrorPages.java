package cursus.gateway.portal;

import cursus.web.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container could not get past: a page to a person, problem+json to a program, and nothing of the fault. */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping
    Object show(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        boolean api = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/");
        return api ? problem(status) : page(status);
    }

    static ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("words", words(status));
        return page;
    }

    /** The message keys that exist for a status: its own, or those of its kind. */
    static String words(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONTENT_TOO_LARGE,
                    TOO_MANY_REQUESTS,
                    REQUEST_HEADER_FIELDS_TOO_LARGE,
                    SERVICE_UNAVAILABLE -> "error." + status.value();
            default -> status.is4xxClientError() ? "error.400" : "error.500";
        };
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> problems.of(status, "unauthenticated");
            case FORBIDDEN -> problems.of(status, "forbidden");
            case NOT_FOUND -> problems.of(status, "not-found");
            case METHOD_NOT_ALLOWED -> problems.of(status, "method-not-allowed");
            case CONTENT_TOO_LARGE -> problems.of(status, "payload-too-large");
            case SERVICE_UNAVAILABLE -> problems.tryAgain(Duration.ofSeconds(5));
            default -> problems.of(status, status.is4xxClientError() ? "malformed-request" : "internal-error");
        };
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof AuthenticationServiceException || fault instanceof JwtDecoderInitializationException) {
            // The identity provider's keys could not be had: nobody's token is wrong.
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
