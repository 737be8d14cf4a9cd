package cursus.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the demo season in through the services' API, as the training officer. What is there already is left as it is, so
 * that a load which was cut off can be repeated.
 */
public final class DemoSeason {

    private static final List<String> PROGRAMMES =
            List.of("demo/transformation.yml", "demo/public-decision.yml", "demo/ecological-transition.yml");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<Integer> NOT_YET = Set.of(404, 429, 503);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final String catalogue;
    private final String scheduling;
    private final String issuer;
    private final JsonMapper json = JsonMapper.builder().build();

    /** Takes the addresses of the two services, and of the identity provider that names the officer. */
    public DemoSeason(String catalogue, String scheduling, String issuer) {
        this.catalogue = catalogue;
        this.scheduling = scheduling;
        this.issuer = issuer;
    }

    /**
     * Loads the season that is to come, as seen from now.
     *
     * @throws IllegalStateException when a service refuses a part of it
     */
    public void load(Clock clock) {
        SeasonDates dates = new SeasonDates(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")));
        try (HttpClient http = HttpClient.newHttpClient()) {
            String token = token(http);
            List<DemoProgramme> programmes = PROGRAMMES.stream()
                    .map(resource -> DemoProgramme.read(resource, dates))
                    .toList();
            DemoProgramme.documents("demo/documents.yml").forEach(document -> publish(http, token, document));
            for (DemoProgramme each : programmes) {
                take(http, token, each.file());
                create(http, token, catalogue + "/api/catalogue/cohorts", each.cohort());
            }
            programmes.forEach(each -> schedule(http, token, each));
        }
    }

    private void schedule(HttpClient http, String token, DemoProgramme programme) {
        if (programme.sessions().isEmpty()) {
            return;
        }
        String address = scheduling + "/api/scheduling/cohorts/" + programme.cohortCode() + "/sessions";
        if (!isScheduled(http, address)) {
            programme.trainers().forEach(trainer -> register(http, token, trainer));
            create(http, token, address, Map.of("sessions", programme.sessions()));
        }
    }

    private boolean isScheduled(HttpClient http, String address) {
        HttpResponse<String> response =
                send(http, HttpRequest.newBuilder(URI.create(address)).build());
        return response.statusCode() == OK
                && !json.readTree(response.body()).path("sessions").isEmpty();
    }

    private void publish(HttpClient http, String token, Map<String, Object> document) {
        write(http, token, catalogue + "/api/catalogue/documents/" + document.get("document"), document);
    }

    private void register(HttpClient http, String token, Map<String, Object> trainer) {
        write(http, token, scheduling + "/api/scheduling/trainers/" + trainer.get("trainer"), trainer);
    }

    private void write(HttpClient http, String token, String address, Map<String, Object> body) {
        send(
                http,
                request(token, address, "application/json")
                        .PUT(BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                OK);
    }

    private void take(HttpClient http, String token, String file) {
        send(
                http,
                request(token, catalogue + "/api/catalogue/programmes/import?publish=true", "application/yaml")
                        .POST(BodyPublishers.ofString(file))
                        .build(),
                OK);
    }

    private void create(HttpClient http, String token, String address, Map<String, Object> body) {
        send(
                http,
                request(token, address, "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                CREATED);
    }

    private static HttpRequest.Builder request(String token, String address, String type) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept-Language", "en");
    }

    /** A service that has not yet heard of what another one announced says so for a moment. */
    private static void send(HttpClient http, HttpRequest request, int expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = send(http, request);
        while (NOT_YET.contains(response.statusCode()) && System.nanoTime() < end) {
            pause();
            response = send(http, request);
        }
        if (response.statusCode() != expected && response.statusCode() != CONFLICT) {
            throw new IllegalStateException("%s %s answered %d %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
    }

    private String token(HttpClient http) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=officer"))
                .build();
        return send(http, request).body();
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the demo season.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the demo season.", e);
        }
    }
}
