package cursus.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says beside each {@link Page} where its neighbours are (RFC 8288). The addresses have no host, so that they hold
 * through the gateway too; whatever else the request asked for stays in them.
 */
@RestControllerAdvice
final class PagingLinks implements ResponseBodyAdvice<Object> {

    private static final String PAGE = "page=";

    /** Of the answer itself, since a method that may also refuse declares no type. */
    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page) {
            response.getHeaders().add(HttpHeaders.LINK, links(page, request.getURI()));
        }
        return body;
    }

    private static String links(Page<?> page, URI asked) {
        boolean hasNext = page.hasNext() && page.page() < PageRequest.LAST_PAGE;
        return Stream.of(
                        Optional.of(link(asked, 0, "first")),
                        Optional.of(page.page()).filter(it -> it > 0).map(it -> link(asked, it - 1, "prev")),
                        Optional.of(page.page()).filter(_ -> hasNext).map(it -> link(asked, it + 1, "next")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String link(URI asked, int page, String relation) {
        String rest = Stream.ofNullable(asked.getRawQuery())
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(PAGE))
                .map(parameter -> "&" + parameter)
                .collect(Collectors.joining());
        return "<%s?%s%d%s>; rel=\"%s\"".formatted(asked.getRawPath(), PAGE, page, rest, relation);
    }
}
