package cursus.local.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and follows no redirect. */
final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(String site) {
        this.site = site;
    }

    HttpResponse<String> signIn(String username, String password) throws Exception {
        Matcher csrf = CSRF.matcher(get("/sign-in").body());
        if (!csrf.find()) {
            throw new IllegalStateException("The sign-in page has no form.");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(username, password, URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> getInEnglish(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept-Language", "en-GB,en;q=0.9,fr;q=0.5")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
