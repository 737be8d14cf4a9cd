package cursus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals from a filter, where no controller answers: problem details, or a page where the door has pages. The language
 * is asked of the resolver, since the request has no locale context yet.
 */
final class WrittenProblems {

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final Optional<RefusalPages> pages;

    WrittenProblems(Problems problems, LocaleResolver locales, JsonMapper json, Optional<RefusalPages> pages) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
        this.pages = pages;
    }

    /** In the shape that the caller reads. */
    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Optional<String> page = pages.flatMap(own -> own.page(request, status));
        if (page.isPresent()) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            write(request, response, status, page.get().getBytes(StandardCharsets.UTF_8));
        } else {
            write(request, response, status, Problems.slugFor(status));
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug)
            throws IOException {
        ProblemDetail problem = problems.detail(status, slug, locales.resolveLocale(request));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        write(request, response, status, json.writeValueAsBytes(problem));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, byte[] body)
            throws IOException {
        pages.ifPresent(own -> own.headers(request, response));
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(body);
    }
}
