package cursus.scheduling;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service's HTTP door, as somebody outside uses it. */
final class Door {

    private final RestTestClient client;

    Door(int port) {
        this(RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build());
    }

    private Door(RestTestClient client) {
        this.client = client;
    }

    Door as(String bearer) {
        return new Door(client.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, bearer)
                .build());
    }

    Door in(String language) {
        return new Door(client.mutate()
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, language)
                .build());
    }

    RestTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).exchange();
    }

    RestTestClient.ResponseSpec post(String path, Object body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec put(String path, Object body) {
        return client.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
