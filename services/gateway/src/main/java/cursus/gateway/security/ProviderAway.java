package cursus.gateway.security;

import com.nimbusds.jose.RemoteKeySourceException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** The identity provider does not answer: nobody was refused, and the same request may be sent again. */
public final class ProviderAway extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String TRY_AGAIN_IN_SECONDS = "5";

    ProviderAway(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, TRY_AGAIN_IN_SECONDS);
    }

    /** Whether a question to the provider failed because it did not answer, and not because it said no. */
    static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ProviderAway
                        || cause instanceof ResourceAccessException
                        || cause instanceof HttpServerErrorException
                        || cause instanceof RemoteKeySourceException);
    }
}
