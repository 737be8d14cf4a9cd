package cursus.testing;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A service's HTTP door, as somebody outside uses it: without a token, unless {@link #as} gives one. */
public final class Door {

    private final RestTestClient client;

    /** @param port where the service listens on this machine */
    public Door(int port) {
        this(RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build());
    }

    private Door(RestTestClient client) {
        this.client = client;
    }

    /**
     * The same door for somebody with a token.
     *
     * @param bearer the value of an {@code Authorization} header, as {@link TestTokens} makes it
     */
    public Door as(String bearer) {
        return with(HttpHeaders.AUTHORIZATION, bearer);
    }

    /** The same door for somebody who reads this language. */
    public Door in(String language) {
        return with(HttpHeaders.ACCEPT_LANGUAGE, language);
    }

    /** The same door for one act that is done once, however often it is asked for under this key. */
    public Door once(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public RestTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).exchange();
    }

    /** @param body sent as JSON */
    public RestTestClient.ResponseSpec post(String path, Object body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** @param body sent as JSON */
    public RestTestClient.ResponseSpec put(String path, Object body) {
        return client.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private Door with(String header, String value) {
        return new Door(client.mutate().defaultHeader(header, value).build());
    }
}
