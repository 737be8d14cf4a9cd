package cursus.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoSeasonTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final List<String> created = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> registered = new HashSet<>();
    private final List<JsonNode> scheduled = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private int refusal;
    private HttpServer services;
    private String address = "";

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        services.createContext("/", this::answer);
        services.start();
        address = "http://127.0.0.1:" + services.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void the_season_goes_through_the_services_doors_and_waits_for_what_one_has_not_yet_heard() {
        season().load(NOVEMBER);
        assertThat(created)
                .containsExactly(
                        "documents REGLEMENT",
                        "documents CONDITIONS",
                        "programmes ACAT-041",
                        "cohorts ACAT27-041",
                        "programmes DECID-012",
                        "cohorts DECID-27A",
                        "programmes ECOLO-007",
                        "cohorts ECOLO-27A",
                        "trainer Hélène Vasseur",
                        "trainer Karim Ould-Brahim",
                        "trainer Solène Guivarch",
                        "trainer Étienne Marchadier",
                        "sessions 24",
                        "trainer Nadia Ferhat-Lemoine",
                        "trainer Bastien Roquelaure",
                        "sessions 6");
    }

    @Test
    void every_session_names_trainers_who_were_registered_before() {
        season().load(NOVEMBER);

        assertThat(scheduled).isNotEmpty().allSatisfy(session -> {
            assertThat(session.path("trainers").isEmpty()).isFalse();
            assertThat(session.path("trainers").valueStream().map(JsonNode::asString))
                    .isSubsetOf(registered);
        });
    }

    @Test
    void a_second_load_adds_nothing() {
        season().load(NOVEMBER);
        int before = created.size();
        season().load(NOVEMBER);
        assertThat(created).hasSize(before);
    }

    @Test
    void a_refusal_is_told_with_its_reason() {
        refusal = 422;
        assertThatThrownBy(() -> season().load(NOVEMBER))
                .hasMessageContaining("/api/catalogue/documents/REGLEMENT answered 422");
    }

    private DemoSeason season() {
        return new DemoSeason(address, address, address);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String kind = path.substring(path.lastIndexOf('/') + 1);
            if (path.equals("/demo/token")) {
                send(exchange, 200, body.equals("user=officer") ? "token" : "");
            } else if (exchange.getRequestMethod().equals("GET")) {
                boolean scheduled = seen.contains(path);
                send(exchange, 200, scheduled ? "{\"sessions\":[{}]}" : "{\"sessions\":[]}");
            } else if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{}");
            } else if (refusal != 0) {
                send(exchange, refusal, "{}");
            } else if (kind.equals("sessions") && seen.add("asked " + path)) {
                send(exchange, 404, "{}");
            } else {
                create(exchange, path, kind, body);
            }
        }
    }

    private void create(HttpExchange exchange, String path, String kind, String body) throws IOException {
        if (path.contains("/trainers/")) {
            register(exchange, kind, body);
            return;
        }
        String name = switch (kind) {
            case "sessions" -> Integer.toString(body.split("startsAt", -1).length - 1);
            case "import" -> body.replaceAll("(?s).*?programme: ([A-Z0-9-]+).*", "programmes $1");
            case "cohorts" -> body.replaceAll("(?s).*?\"cohort\":\"([^\"]+)\".*", "$1");
            default -> "documents " + kind;
        };
        boolean isNew = seen.add(kind.equals("sessions") ? path : kind + name);
        if (isNew) {
            created.add(name.contains(" ") ? name : kind + " " + name);
        }
        if (isNew && kind.equals("sessions")) {
            json.readTree(body).path("sessions").forEach(scheduled::add);
        }
        boolean made = kind.equals("sessions") || kind.equals("cohorts");
        int good = made ? 201 : 200;
        send(exchange, isNew ? good : 409, "{}");
    }

    /** Saying the same again changes nothing. */
    private void register(HttpExchange exchange, String trainer, String body) throws IOException {
        if (registered.add(trainer)) {
            created.add("trainer " + json.readTree(body).path("name").asString());
        }
        send(exchange, 200, "{}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
