package cursus.acceptance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen at the portal: it keeps cookies and sends forms with their CSRF token, but after the
 * sign-in it follows no redirect, since tests want to see them.
 */
public final class PortalVisit implements AutoCloseable {

    private static final String PASSWORD = "cursus";
    private static final String CSRF = "_csrf";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int HOPS = 10;

    private final HttpClient http;
    private final URI portal;
    private final Optional<String> csrf;

    private PortalVisit(HttpClient http, URI portal, Optional<String> csrf) {
        this.http = http;
        this.portal = portal;
        this.csrf = csrf;
    }

    /** Somebody who has not signed in. */
    public static PortalVisit anonymous(Suite suite) {
        HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new PortalVisit(http, URI.create(suite.address("portal")), Optional.empty());
    }

    /** Somebody who has gone the whole way: to the provider, through its form, and back. */
    public static PortalVisit signedIn(Suite suite, String user) {
        PortalVisit visit = anonymous(suite);
        HttpResponse<String> form = visit.followed(visit.send(visit.at("/oauth2/authorization/cursus")));
        Map<String, String> typed = Map.of("username", user, "password", PASSWORD, CSRF, tokenOn(form.body()));
        HttpResponse<String> back = visit.followed(visit.send(filled(form.uri().resolve("/sign-in"), typed)));
        assertThat(back.uri().getAuthority())
                .as("where %s is after the sign-in", user)
                .isEqualTo(visit.portal.getAuthority());
        assertThat(back.statusCode()).as("%s", back.uri()).isEqualTo(200);
        return new PortalVisit(visit.http, visit.portal, Optional.of(tokenOn(back.body())));
    }

    public Answer get(String path) {
        return answer(send(at(path)));
    }

    /** Sends a form in which nothing was filled in. */
    public Answer submit(String path) {
        return submit(path, Map.of());
    }

    /** Sends a form. */
    public Answer submit(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        csrf.ifPresent(token -> all.put(CSRF, token));
        return answer(send(filled(portal.resolve(path), all)));
    }

    /** Opens the page of a form and sends it without filling anything in, with the token that stands there. */
    public Answer fill(String path) {
        String token = tokenOn(get(path).expect(200).text());
        return answer(send(filled(portal.resolve(path), Map.of(CSRF, token))));
    }

    /** Reads how the answer begins and hangs up, for what would not end by itself. */
    public Answer peek(String path) {
        HttpResponse<InputStream> response = exchange(at(path), BodyHandlers.ofInputStream());
        try (InputStream _ = response.body()) {
            return new Answer(response.statusCode(), response.headers(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // An orderly end would wait for streams that the other side still holds open.
        http.shutdownNow();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(portal.resolve(path));
    }

    private static HttpRequest.Builder filled(URI form, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> followed(HttpResponse<String> first) {
        HttpResponse<String> response = first;
        for (int hop = 0; hop < HOPS && response.statusCode() / 100 == 3; hop++) {
            String location = response.headers().firstValue("Location").orElseThrow();
            response = send(HttpRequest.newBuilder(response.uri().resolve(location)));
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> reading) {
        try {
            return http.send(
                    request.header("Accept", "text/html, */*;q=0.5")
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static String tokenOn(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("a CSRF token on the page %s", page).isTrue();
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
