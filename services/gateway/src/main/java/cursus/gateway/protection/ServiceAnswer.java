package cursus.gateway.protection;

import org.springframework.http.HttpHeaders;

/** What a service said, as far as its guard judges it. */
public interface ServiceAnswer {

    int status();

    HttpHeaders headers();

    /** A refusal is a good answer, and so is a service's own word that it can't for a moment. */
    default boolean failed() {
        return status() == 500 || nobodys();
    }

    /** Not the service's own: it comes from whatever stands where the service should be. */
    default boolean nobodys() {
        return switch (status()) {
            case 502, 504 -> true;
            case 503 -> !headers().containsHeader(HttpHeaders.RETRY_AFTER);
            default -> false;
        };
    }
}
