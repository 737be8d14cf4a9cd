package cursus.messaging.http;

import cursus.messaging.Contention;
import cursus.messaging.OutboxFull;
import cursus.web.Problems;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Faults after which the same request may be sent again: 503 with {@code Retry-After}, and nothing was written. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TemporaryFaults {

    private static final Logger log = LoggerFactory.getLogger(TemporaryFaults.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Problems problems;

    TemporaryFaults(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        OutboxFull.class,
        Contention.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> tryAgain(RuntimeException fault) {
        log.warn("A request has to wait: {}", fault.getMessage());
        return problems.tryAgain(SOON);
    }
}
