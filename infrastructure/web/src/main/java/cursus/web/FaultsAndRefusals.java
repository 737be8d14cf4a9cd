package cursus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what Spring refuses, and every fault, into problem details in the caller's language; nothing of the fault shows. */
@RestControllerAdvice
final class FaultsAndRefusals extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FaultsAndRefusals.class);

    private final Problems problems;

    FaultsAndRefusals(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedRequest refused) {
        return problems.of(refused.status(), refused.slug());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return BodyTooLarge.isBehind(unreadable)
                ? answer(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", headers)
                : answer(HttpStatus.BAD_REQUEST, "malformed-body", headers);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                problems.detail(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", LocaleContextHolder.getLocale());
        List<FieldMessage> errors = invalid.getFieldErrors().stream()
                .map(error -> new FieldMessage(
                        error.getField(), error.getDefaultMessage() == null ? "" : error.getDefaultMessage()))
                .toList();
        problem.setProperty("errors", errors);
        return answer(headers, problem);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = Problems.statusFor(status.value());
        return answer(known, Problems.slugFor(known), headers);
    }

    private ResponseEntity<Object> answer(HttpStatus status, String slug, HttpHeaders headers) {
        return answer(headers, problems.detail(status, slug, LocaleContextHolder.getLocale()));
    }

    private static ResponseEntity<Object> answer(HttpHeaders headers, ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem);
    }

    private record FieldMessage(String field, String message) {}
}
