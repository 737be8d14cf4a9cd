package cursus.gateway.calls;

import cursus.gateway.security.SessionTokens;
import cursus.web.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The reader's token, language and correlation id, as each call carries them. */
@Component
class InTheReadersName {

    private final SessionTokens tokens;

    InTheReadersName(SessionTokens tokens) {
        this.tokens = tokens;
    }

    /** Before the service is asked: renewing a token is another server's work. */
    HttpHeaders headers() {
        HttpServletRequest page = currentPage();
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
        headers.set(Correlation.HEADER, Correlation.of(page));
        tokens.current(page).ifPresent(headers::setBearerAuth);
        return headers;
    }

    private static HttpServletRequest currentPage() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
