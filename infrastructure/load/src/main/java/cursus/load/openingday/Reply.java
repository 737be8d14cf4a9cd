package cursus.load.openingday;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;

/** What came back when somebody asked once. */
sealed interface Reply {

    int UNAVAILABLE = 503;
    int REDIRECTS = 300;
    int FAULTS = 500;

    /** What was asked for is done. */
    record Good(int status, String body) implements Reply {}

    /** The service asks to be asked again, as the same request. */
    record Later(Duration after) implements Reply {}

    record Refused(int status, String body) implements Reply {

        boolean isFault() {
            return status >= FAULTS;
        }
    }

    /** The connection broke or could not be made: nobody knows whether anything was done. */
    record Lost() implements Reply {}

    static Reply of(HttpResponse<String> response) {
        int status = response.statusCode();
        OptionalLong after = response.headers().firstValueAsLong("Retry-After");
        if (status == UNAVAILABLE && after.isPresent()) {
            return new Later(Duration.ofSeconds(after.getAsLong()));
        }
        return status < REDIRECTS ? new Good(status, response.body()) : new Refused(status, response.body());
    }
}
