package cursus.gateway.calls;

import cursus.gateway.protection.ServiceAnswer;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered to a page, complete. */
final class WholeAnswer implements ServiceAnswer {

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int NOT_MODIFIED = 304;

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    WholeAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    boolean unchanged() {
        return status == NOT_MODIFIED;
    }

    Optional<String> tag() {
        return Optional.ofNullable(headers.getETag());
    }

    /** @throws JacksonException when it is something else */
    <T> T as(ParameterizedTypeReference<T> type, JsonMapper json) {
        return json.readValue(body, json.constructType(type.getType()));
    }

    /** What it was refused for; what a proxy says in its own way has only a status. */
    Problem problem(JsonMapper json) {
        try {
            return Problem.of(status, json.readValue(body, Problem.Body.class));
        } catch (JacksonException notAProblem) {
            return Problem.of(status, Problem.Body.NONE);
        }
    }

    /** In whole seconds; the other form, a date, is none that a service of ours uses. */
    Duration tryAgain() {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(SOON);
    }
}
