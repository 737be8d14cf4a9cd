package cursus.messaging.http;

import com.mongodb.MongoException;
import cursus.messaging.Contention;
import cursus.messaging.OutboxFull;
import cursus.messaging.outbox.TemporaryFault;
import cursus.web.Problems;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Faults after which the same request may be sent again, under the same idempotency key: 503 with {@code Retry-After}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TemporaryFaults {

    private static final Logger log = LoggerFactory.getLogger(TemporaryFaults.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Problems problems;

    TemporaryFaults(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({OutboxFull.class, Contention.class, DataAccessException.class, MongoException.class})
    ResponseEntity<ProblemDetail> ofStore(RuntimeException fault) {
        if (TemporaryFault.isBehind(fault)) {
            log.warn("A request has to wait: {}", fault.getMessage());
            return problems.tryAgain(SOON);
        }
        log.error("The store refused", fault);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    @ExceptionHandler(KafkaException.class)
    ResponseEntity<ProblemDetail> ofBroker(KafkaException fault) {
        log.warn("A request has to wait for the broker: {}", fault.getClass().getName());
        return problems.tryAgain(SOON);
    }
}
