package cursus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets controllers declare a {@link Caller}, {@link IdempotencyKey}, {@link PageRequest} or {@link Sorting}. */
final class ControllerParameters implements HandlerMethodArgumentResolver {

    private static final Map<Class<?>, BiFunction<MethodParameter, HttpServletRequest, Object>> KNOWN = Map.of(
            Caller.class, (_, _) -> caller(),
            IdempotencyKey.class, (_, request) -> idempotencyKey(request),
            PageRequest.class, (_, request) -> pageRequest(request),
            Sorting.class, ControllerParameters::sorting);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                .orElseThrow(() -> new IllegalStateException("not a servlet request"));
        return Optional.ofNullable(KNOWN.get(parameter.getParameterType()))
                .orElseThrow(() -> new IllegalStateException("unsupported parameter " + parameter))
                .apply(parameter, request);
    }

    static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof JwtAuthenticationToken token) {
            return Caller.of(token);
        }
        throw new RefusedRequest(HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    private static IdempotencyKey idempotencyKey(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(IdempotencyKey.HEADER))
                .filter(IdempotencyKey::isValid)
                .map(IdempotencyKey::new)
                .orElseThrow(() -> new RefusedRequest(HttpStatus.BAD_REQUEST, "idempotency-key-required"));
    }

    private static PageRequest pageRequest(HttpServletRequest request) {
        int page = number(request, "page", 0);
        int size = number(request, "size", PageRequest.DEFAULT_SIZE);
        if (page < 0 || page > PageRequest.LAST_PAGE || size < 1 || size > PageRequest.MOST) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, "page-out-of-range");
        }
        return new PageRequest(page, size);
    }

    private static Sorting sorting(MethodParameter parameter, HttpServletRequest request) {
        SortedBy known = Optional.ofNullable(parameter.getParameterAnnotation(SortedBy.class))
                .orElseThrow(() -> new IllegalStateException(parameter.getMethod() + " does not say @SortedBy"));
        Sorting sorting =
                Sorting.of(Optional.ofNullable(request.getParameter("sort")).orElse(known.otherwise()));
        if (!List.of(known.value()).contains(sorting.field())) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, "sort-unknown");
        }
        return sorting;
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String text = request.getParameter(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, "page-out-of-range");
        }
    }
}
