package cursus.web;

import org.springframework.http.HttpStatus;

/** A request that is refused before any use case hears of it, because a header or parameter is missing or malformed. */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;

    RefusedRequest(HttpStatus status, String slug) {
        super(slug);
        this.status = status;
        this.slug = slug;
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }
}
