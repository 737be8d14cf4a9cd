package cursus.gateway.portal;

import cursus.gateway.security.AnswerHeaders;
import cursus.gateway.security.BearerTokenRequests;
import cursus.web.RefusalPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * Error pages in the portal's look that need neither session nor template: for what the container refuses before any
 * filter, and for those who ask too often and shall not cost much.
 */
@Component
class PlainPages implements RefusalPages {

    private final MessageSource texts;
    private final LocaleResolver language;
    private final FrontEndLibraries libraries;
    private final AnswerHeaders headers;

    PlainPages(MessageSource texts, LocaleResolver language, FrontEndLibraries libraries, AnswerHeaders headers) {
        this.texts = texts;
        this.language = language;
        this.libraries = libraries;
        this.headers = headers;
    }

    @Override
    public Optional<String> page(HttpServletRequest request, HttpStatus status) {
        return byProgram(request) ? Optional.empty() : Optional.of(page(status, language.resolveLocale(request)));
    }

    @Override
    public void headers(HttpServletRequest request, HttpServletResponse response) {
        headers.onErrorPage(request, response);
    }

    private String page(HttpStatus status, Locale locale) {
        String words = ErrorPages.words(status);
        String title = text(words + ".title", locale);
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s – Cursus</title>
              <link rel="icon" type="image/svg+xml" href="/theme/icon.svg">
              <link rel="stylesheet" href="%s">
              <link rel="stylesheet" href="/theme/cursus.css">
            </head>
            <body>
            <header class="site-header"><div class="container"><div class="site-bar">
              <a class="site-name" href="/"><span class="site-mark" aria-hidden="true"></span>Cursus</a>
            </div></div></header>
            <main id="content" class="container">
              <p class="family">%s</p>
              <h1>%s</h1>
              <p class="lead">%s</p>
              <p>%s</p>
              <p><a class="btn btn-primary" href="/">%s</a></p>
            </main>
            <footer class="site-footer"><div class="container"><p>%s</p></div></footer>
            </body>
            </html>
            """.formatted(
                        locale.getLanguage(),
                        title,
                        libraries.bootstrap(),
                        text("error.code", locale, status.value()),
                        title,
                        text(words + ".text", locale),
                        text(words + ".next", locale),
                        text("error.home", locale),
                        text("footer", locale));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, arguments, locale), "UTF-8");
    }

    /** As far as can be seen: of a request line that made no sense there is no address. */
    private static boolean byProgram(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestURI())
                        .filter(path -> path.startsWith("/api/"))
                        .isPresent()
                || BearerTokenRequests.carriesToken(request);
    }
}
