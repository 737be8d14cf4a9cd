package cursus.gateway.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Changes the language where the address says so. Where it says nothing, no parameter is looked for: that would read
 * the body of a form, and one that can't be read would fail again on its own error page.
 */
final class LanguageSwitch extends LocaleChangeInterceptor {

    LanguageSwitch() {
        setParamName("lang");
        setHttpMethods("GET");
        setIgnoreInvalidLocale(true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException {
        return request.getQueryString() == null || super.preHandle(request, response, handler);
    }
}
