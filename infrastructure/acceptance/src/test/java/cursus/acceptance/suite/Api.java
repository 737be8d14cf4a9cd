package cursus.acceptance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP client in somebody's name, which takes no answer of a service that its API document doesn't describe. Immutable;
 * each {@code with…} gives another one.
 */
public final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** In the line before a service, and for its answer. */
    private static final Duration LONGER_THAN_THE_GATEWAY_WAITS = Duration.ofSeconds(60);

    private final String base;
    private final Map<String, String> headers;

    Api(String base) {
        this(base, Map.of());
    }

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** The API of a service that is not the running suite's. */
    public static Api at(String base) {
        return new Api(base);
    }

    /** Shows this token with every request. */
    public Api with(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Sends this header with every request. */
    public Api with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(base, Map.copyOf(more));
    }

    /** Reads this language. */
    public Api in(Language language) {
        return with("Accept-Language", language.code());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a value as JSON. */
    public Answer post(String path, Object body) {
        return postText(path, JSON.writeValueAsString(body));
    }

    /** Sends a value as JSON, to stand where it is sent. */
    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a text that claims to be JSON. */
    public Answer postText(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Sends the fields of a form. */
    public Answer form(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Sends a request with any method and no body. */
    public Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGER_THAN_THE_GATEWAY_WAITS);
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return Documented.checked(request, new Answer(response.statusCode(), response.headers(), response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
