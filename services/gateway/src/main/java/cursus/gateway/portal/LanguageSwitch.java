package cursus.gateway.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Changes the language where the address says so, or the button that shows a form again. Otherwise no parameter is looked
 * for: that would read the body of a form, and one that can't be read would fail again on its own error page.
 */
public final class LanguageSwitch extends LocaleChangeInterceptor {

    /**
     * Sent by the button that shows a form again in another language, with what was typed. A page with a form has a
     * {@code @PostMapping} for it, which sends nothing to any service.
     */
    public static final String SHOWN_IN = "shown-in";

    /** In the model of a page with a form: the id of the form element. */
    public static final String FORM_ID = "typedIn";

    LanguageSwitch() {
        setParamName("lang");
        setHttpMethods("GET");
        setIgnoreInvalidLocale(true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException {
        if (showsFormAgain(handler)) {
            Optional.ofNullable(request.getParameter(SHOWN_IN))
                    .map(Locale::forLanguageTag)
                    .ifPresent(language -> choose(language, request, response));
            return true;
        }
        return request.getQueryString() == null || super.preHandle(request, response, handler);
    }

    private static boolean showsFormAgain(Object handler) {
        return handler instanceof HandlerMethod method
                && Optional.ofNullable(method.getMethodAnnotation(PostMapping.class))
                        .filter(posted -> Arrays.asList(posted.params()).contains(SHOWN_IN))
                        .isPresent();
    }

    private static void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(RequestContextUtils.getLocaleResolver(request))
                .ifPresent(resolver -> resolver.setLocale(request, response, language));
    }
}
