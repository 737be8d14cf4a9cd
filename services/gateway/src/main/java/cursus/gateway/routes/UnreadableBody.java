package cursus.gateway.routes;

import cursus.web.BodyTooLarge;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;

/** A caller's body was too large, broke off, or was not sent by the rules. */
final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    UnreadableBody(UncheckedIOException cause) {
        super("the body can't be read", cause);
        this.tooLarge = BodyTooLarge.isBehind(cause);
    }

    HttpStatus status() {
        return tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    String slug() {
        return tooLarge ? "payload-too-large" : "malformed-body";
    }
}
