package cursus.messaging.http;

import cursus.messaging.Cause;
import cursus.messaging.outbox.MongoStore;
import cursus.web.Because;
import cursus.web.Caller;
import cursus.web.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller method declare the {@link Cause} of its decisions; the method says why by {@link Because}. */
final class CauseParameter implements HandlerMethodArgumentResolver {

    private final Clock clock;
    private final MongoStore store;

    CauseParameter(Clock clock, MongoStore store) {
        this.clock = clock;
        this.store = store;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Cause.class;
    }

    @Override
    public Cause resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                .orElseThrow(() -> new IllegalStateException("not a servlet request"));
        String reason = Optional.ofNullable(parameter.getMethodAnnotation(Because.class))
                .map(Because::value)
                .orElseThrow(() -> new IllegalStateException(parameter.getMethod() + " does not say @Because"));
        String actor = "person:" + Caller.current().person();
        return new Cause(actor, reason, Correlation.of(request), clock.instant(), store.traceparent());
    }
}
