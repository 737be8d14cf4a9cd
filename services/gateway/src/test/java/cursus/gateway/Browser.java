package cursus.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies like a browser, but follows no redirect: tests want to see them. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern SURE = Pattern.compile("name=\"sure\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String gateway;

    Browser(int port) {
        this(port, new CookieManager());
    }

    private Browser(int port, CookieManager cookies) {
        this.gateway = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The same browser at another instance of the gateway: cookies ignore ports, as they would a load balancer. */
    Browser at(int port) {
        return new Browser(port, cookies);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Opens what does not end by itself. */
    HttpResponse<InputStream> open(String path, String... headers) {
        return send(request(path, headers).GET(), HttpResponse.BodyHandlers.ofInputStream());
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with the token that its page carries. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        String token = csrfTokenOn(get(page).body());
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        return post(action, "application/x-www-form-urlencoded", body);
    }

    /** Signs in through the provider and answers where the portal sent the browser then. */
    HttpResponse<String> signIn(IdentityProvider provider, String role, Duration valid) {
        String atProvider = location(get("/oauth2/authorization/cursus"));
        return get(provider.signIn(atProvider, role, valid));
    }

    /** The same with a provider that gives a refresh token, good for one use. */
    void signInRefreshable(IdentityProvider provider, String role, Duration valid) {
        provider.givingRefreshTokens(() -> signIn(provider, role, valid));
    }

    /** Takes over a session's cookie from elsewhere. */
    void bring(String sessionId) {
        HttpCookie cookie = new HttpCookie("CURSUS_SESSION", sessionId);
        cookie.setPath("/");
        cookie.setVersion(0);
        // As Java's client writes the host, for whom a name without a dot is a local one.
        cookie.setDomain("localhost.local");
        cookies.getCookieStore().add(URI.create(gateway), cookie);
    }

    String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("CURSUS_SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    static String csrfTokenOn(String page) {
        Matcher token = CSRF.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no CSRF token on the page:\n" + page);
        }
        return token.group(1);
    }

    /** What the button of a preview sends, by which the portal knows that it was looked at. */
    static String sureOn(String page) {
        Matcher button = SURE.matcher(page);
        if (!button.find()) {
            throw new AssertionError("no preview on the page:\n" + page);
        }
        return button.group(1);
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
