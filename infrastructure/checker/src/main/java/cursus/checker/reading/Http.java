package cursus.checker.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks politely: whoever says “later” is asked again when they said. */
final class Http implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final int ATTEMPTS = 8;
    private static final long LONGEST_WAIT = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Empty where there is no such thing. */
    Optional<JsonNode> find(URI address, Optional<String> token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        HttpResponse<String> answer = answered(request.build());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(expected(answer)));
        } catch (JacksonException e) {
            throw new CannotLook("%s does not answer in JSON.".formatted(address), e);
        }
    }

    JsonNode get(URI address, Optional<String> token) {
        return find(address, token).orElseThrow(() -> new CannotLook("There is nothing at %s.".formatted(address)));
    }

    String post(URI address, String form) {
        return expected(answered(HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<String> answered(HttpRequest request) {
        HttpResponse<String> answer = sent(request);
        for (int attempt = 1; attempt < ATTEMPTS && LATER.contains(answer.statusCode()); attempt++) {
            pause(answer);
            answer = sent(request);
        }
        return answer;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotLook("%s does not answer.".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String expected(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new CannotLook("%s answers with %d.".formatted(answer.uri(), answer.statusCode()));
        }
        return answer.body();
    }

    private static void pause(HttpResponse<?> answer) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT)));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CannotLook interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CannotLook("The checker was interrupted before it came to a verdict.", e);
    }
}
