package cursus.gateway.calls;

import cursus.gateway.security.SessionTokens;
import cursus.web.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts the reader's token, language and correlation id on each call. */
@Component
class InTheReadersName implements ClientHttpRequestInterceptor {

    private final SessionTokens tokens;

    InTheReadersName(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest call, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        HttpServletRequest page = currentPage();
        HttpHeaders headers = call.getHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
        headers.set(Correlation.HEADER, Correlation.of(page));
        tokens.current(page).ifPresent(headers::setBearerAuth);
        return execution.execute(call, body);
    }

    private static HttpServletRequest currentPage() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
