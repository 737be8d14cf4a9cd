package cursus.gateway.sessions;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The store of the sessions does not answer: nobody can be told who asks, and the same request may be sent again. */
public final class SessionStoreAway extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String TRY_AGAIN_IN_SECONDS = "5";

    SessionStoreAway(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, TRY_AGAIN_IN_SECONDS);
    }
}
