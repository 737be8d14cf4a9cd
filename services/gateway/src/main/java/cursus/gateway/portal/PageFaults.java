package cursus.gateway.portal;

import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.OutcomeUnknown;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.security.OwnPages;
import cursus.gateway.security.SignInAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What a page could not be shown for, in the portal's own look; the API keeps its problem+json. */
@Component
class PageFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(PageFaults.class);

    private final OwnPages ownPages;

    PageFaults(OwnPages ownPages) {
        this.ownPages = ownPages;
    }

    /** Before the resolvers of the framework, which answer in JSON. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        return switch (fault) {
            case SignInAgain _ -> signIn(request, response);
            case ServiceAway away -> away(away, response);
            case OutcomeUnknown unknown -> unknown(unknown, response);
            case CallRefused refused -> ErrorPages.page(statusOf(refused.status()));
            case ErrorResponse known -> known(known, response);
            case TypeMismatchException _, InvalidParameterException _ -> ErrorPages.page(HttpStatus.BAD_REQUEST);
            default -> broken(fault);
        };
    }

    private ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
        if (OwnPages.partOfAPage(request)) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return new ModelAndView();
        }
        try {
            response.sendRedirect(request.getContextPath() + ownPages.signInFor(request, response));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static ModelAndView away(ServiceAway away, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(away.tryAgain().toSeconds()));
        return ErrorPages.page(HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("service", away.service().slug());
    }

    private static ModelAndView unknown(OutcomeUnknown unknown, HttpServletResponse response) {
        return away(unknown.away(), response)
                .addObject("words", "error.unknown")
                .addObject("look", unknown.page());
    }

    private static ModelAndView known(ErrorResponse known, HttpServletResponse response) {
        for (String header : List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW)) {
            Optional.ofNullable(known.getHeaders().getFirst(header))
                    .ifPresent(value -> response.setHeader(header, value));
        }
        return ErrorPages.page(statusOf(known.getStatusCode().value()));
    }

    private static ModelAndView broken(Exception fault) {
        log.error("a page failed", fault);
        return ErrorPages.page(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static HttpStatus statusOf(int code) {
        return Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
