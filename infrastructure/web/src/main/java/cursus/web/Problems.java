package cursus.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Refusals as RFC 9457 problem details, with a stable type and a text in the caller's language. The texts lie in the
 * service's {@code problems.properties} (French) and {@code problems_en.properties}; those that every service shares are
 * the library's own. Safe for use by many threads; reads the language of the current request.
 */
public final class Problems {

    /** After how long a request that could not be served now may be sent again. */
    static final Duration SOON = Duration.ofSeconds(5);

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    /** @param slug the stable name; the type becomes {@code urn:cursus:problem:<slug>} */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, String slug, Object... arguments) {
        return answer(detail(status, slug, LocaleContextHolder.getLocale(), arguments));
    }

    /** The same request may simply be sent again after some seconds. */
    public ResponseEntity<ProblemDetail> tryAgain(Duration after) {
        return tryAgain(HttpStatus.SERVICE_UNAVAILABLE, after);
    }

    /**
     * The same for another reason: 429 where somebody asks too much, 503 where the service can't.
     *
     * @param after told in {@code Retry-After}, in whole seconds and never less than it is
     */
    public ResponseEntity<ProblemDetail> tryAgain(HttpStatus status, Duration after) {
        ProblemDetail problem = detail(status, slugFor(status), LocaleContextHolder.getLocale());
        return answering(status).header(HttpHeaders.RETRY_AFTER, seconds(after)).body(problem);
    }

    /** The request was understood, but fields of it can't be accepted; each is named with its reason. */
    public ResponseEntity<ProblemDetail> ofFields(List<FieldError> errors) {
        return ofFields("invalid-request", errors);
    }

    /** The same, where the refusal has a name of its own. */
    public ResponseEntity<ProblemDetail> ofFields(String slug, List<FieldError> errors) {
        ProblemDetail problem = detail(HttpStatus.UNPROCESSABLE_CONTENT, slug, LocaleContextHolder.getLocale());
        problem.setProperty("errors", errors.stream().map(this::described).toList());
        return answer(problem);
    }

    ProblemDetail detail(HttpStatus status, String slug, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(slug + ".detail", locale, arguments));
        problem.setType(URI.create("urn:cursus:problem:" + slug));
        problem.setTitle(text(slug + ".title", locale, arguments));
        String correlationId = MDC.get(Correlation.MDC_KEY);
        if (correlationId != null) {
            problem.setProperty("correlationId", correlationId);
        }
        return problem;
    }

    /** A code that no standard knows counts as a fault of ours. */
    static HttpStatus statusFor(int code) {
        return Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The name of a refusal of which nothing but the status is known. */
    static String slugFor(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "payload-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "malformed-request" : "internal-error";
        };
    }

    /** As {@code Retry-After} counts. */
    static String seconds(Duration after) {
        return Long.toString(Math.max(1, after.plusMillis(999).toSeconds()));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return answering(statusFor(problem.getStatus())).body(problem);
    }

    private static ResponseEntity.BodyBuilder answering(HttpStatus status) {
        return ResponseEntity.status(status)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private Map<String, String> described(FieldError error) {
        String message = text(
                "field." + error.messageKey(),
                LocaleContextHolder.getLocale(),
                error.arguments().toArray());
        return Map.of("field", error.field(), "message", message);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
