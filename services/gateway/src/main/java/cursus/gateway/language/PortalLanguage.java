package cursus.gateway.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** French or English: what the reader chose (kept in a cookie), else what the browser asks for, else French. */
public final class PortalLanguage implements LocaleResolver {

    private static final String COOKIE = "CURSUS_LANG";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final List<Locale> KNOWN = List.of(Locale.FRANCE, Locale.UK);
    private static final String CHOSEN = PortalLanguage.class.getName();

    /** The language of the request in hand, with the habits of its country for dates and money. */
    public static Locale current() {
        return known(LocaleContextHolder.getLocale().getLanguage()).orElse(Locale.FRANCE);
    }

    /** For filters, which run before the language of the request is bound to its thread. */
    public static Locale ofCurrentRequest(LocaleResolver language) {
        return language.resolveLocale(
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(CHOSEN))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(PortalLanguage::known))
                .or(() -> asked(request))
                .orElse(Locale.FRANCE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Optional<Locale> chosen =
                Optional.ofNullable(locale).map(Locale::getLanguage).flatMap(PortalLanguage::known);
        if (response == null || chosen.isEmpty()) {
            return;
        }
        request.setAttribute(CHOSEN, chosen.get());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, chosen.get().getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .flatMap(language -> known(language).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> known(String language) {
        return KNOWN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
