package cursus.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before any filter sees it, such as an encoded slash in an address, in our shape. */
final class ContainerRefusals extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerRefusals.class);
    private static final int FIRST_ERROR = 400;

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final Optional<RefusalPages> pages;

    ContainerRefusals(Problems problems, LocaleResolver locales, JsonMapper json, Optional<RefusalPages> pages) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response);
        } catch (IOException gone) {
            log.debug("nobody waits for the answer", gone);
        }
    }

    private void write(Request request, Response response) throws IOException {
        HttpStatus status = statusOf(response);
        response.setStatus(status.value());
        String id = Correlation.of(request);
        response.setHeader(Correlation.HEADER, id);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        pages.ifPresent(own -> own.headers(request, response));
        Optional<String> page = pages.flatMap(own -> own.page(request, status));
        response.setContentType(
                page.isPresent() ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer body = response.getReporter();
        if (body != null) {
            body.write(page.orElseGet(() -> problem(request, status, id)));
            response.finishResponse();
        }
    }

    /** What the container has never heard of, a version or a coding, is the caller's mistake and no fault of ours. */
    private static HttpStatus statusOf(Response response) {
        HttpStatus status = Problems.statusFor(response.getStatus());
        return switch (status) {
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> HttpStatus.BAD_REQUEST;
            default -> status;
        };
    }

    private String problem(Request request, HttpStatus status, String id) {
        try (var _ = MDC.putCloseable(Correlation.MDC_KEY, id)) {
            return json.writeValueAsString(
                    problems.detail(status, Problems.slugFor(status), locales.resolveLocale(request)));
        }
    }
}
