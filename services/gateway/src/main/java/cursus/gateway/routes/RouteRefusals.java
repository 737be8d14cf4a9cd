package cursus.gateway.routes;

import cursus.gateway.protection.NoAnswer;
import cursus.gateway.security.SignInAgain;
import cursus.web.Problems;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What ends a call here, without an answer of its service, becomes a problem like any other. */
@Component
class RouteRefusals implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Problems problems;

    RouteRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (NoAnswer none) {
            return asServerResponse(problems.tryAgain(none.tryAgain()));
        } catch (SignInAgain ended) {
            return asServerResponse(problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated"));
        } catch (UnreadableBody unreadable) {
            return asServerResponse(problems.of(unreadable.status(), unreadable.slug()));
        }
    }

    private static ServerResponse asServerResponse(ResponseEntity<ProblemDetail> answer) {
        return ServerResponse.status(answer.getStatusCode())
                .headers(headers -> headers.putAll(answer.getHeaders()))
                .body(Objects.requireNonNull(answer.getBody()));
    }
}
