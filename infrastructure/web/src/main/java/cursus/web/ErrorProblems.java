package cursus.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ends before or beside a controller, such as in a filter: the same problem details as everywhere else. */
@RestController
@RequestMapping("${spring.web.error.path:/error}")
final class ErrorProblems implements ErrorController {

    private final Problems problems;

    ErrorProblems(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? problems.tryAgain(Problems.SOON)
                : problems.of(status, Problems.slugFor(status));
    }

    /** Whoever asks for this address without an error finds nothing. */
    private static HttpStatus statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Problems.statusFor(code)
                : HttpStatus.NOT_FOUND;
    }
}
