package cursus.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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

    ContainerRefusals(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
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
        HttpStatus status = Problems.statusFor(response.getStatus());
        String id = Correlation.of(request);
        response.setHeader(Correlation.HEADER, id);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer body = response.getReporter();
        if (body != null) {
            try (var _ = MDC.putCloseable(Correlation.MDC_KEY, id)) {
                body.write(json.writeValueAsString(
                        problems.detail(status, Problems.slugFor(status), locales.resolveLocale(request))));
            }
            response.finishResponse();
        }
    }
}
