package cursus.gateway.routes;

import cursus.gateway.security.SignInAgain;
import cursus.web.Problems;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A service that does not answer, or not in time, becomes a problem that says when to try again. */
@Component
class AwayAnswers implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(AwayAnswers.class);
    private static final Set<Integer> NOT_THERE = Set.of(502, 504);

    /** Long enough for a service to come back from a restart, short enough to wait for. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Problems problems;

    AwayAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            ServerResponse answer = next.handle(request);
            return NOT_THERE.contains(answer.statusCode().value()) ? away() : answer;
        } catch (ResourceAccessException unreachable) {
            // Of the path only the service, and no message: the rest of the address may be somebody's file.
            log.warn("no answer from {}: {}", request.path().split("/", 4)[2], String.valueOf(unreachable.getCause()));
            return away();
        } catch (SignInAgain ended) {
            return asServerResponse(problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated"));
        }
    }

    private ServerResponse away() {
        return asServerResponse(problems.tryAgain(TRY_AGAIN));
    }

    private static ServerResponse asServerResponse(ResponseEntity<ProblemDetail> answer) {
        return ServerResponse.status(answer.getStatusCode())
                .headers(headers -> headers.putAll(answer.getHeaders()))
                .body(Objects.requireNonNull(answer.getBody()));
    }
}
