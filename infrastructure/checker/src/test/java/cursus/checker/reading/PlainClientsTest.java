package cursus.checker.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cursus.checker.seen.Acknowledged;
import cursus.checker.seen.Answers;
import cursus.checker.seen.Answers.Cohort;
import cursus.checker.seen.Answers.Seats;
import cursus.checker.seen.Answers.Status;
import cursus.checker.seen.Event;
import cursus.checker.seen.Log;
import cursus.checker.seen.Logs;
import cursus.checker.seen.Mail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** The readers, against a server that answers as the suite's do. */
class PlainClientsTest {

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Http http = new Http();
    private HttpServer server;
    private URI address;
    private boolean busy;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void the_api_is_read_page_by_page_and_in_the_right_names() {
        String enrolments = "/api/enrolment/cohorts/A/enrolments?sort=ticket&page=%d&size=100";
        answers.put(
                enrolments.formatted(0), "{\"items\":[{\"enrolment\":\"one\",\"state\":\"HELD\"}],\"hasNext\":true}");
        answers.put(
                enrolments.formatted(1),
                "{\"items\":[{\"enrolment\":\"two\",\"state\":\"WAITING\"}],\"hasNext\":false}");
        answers.put("/api/enrolment/cohorts/A/seats", "{\"capacity\":1,\"held\":1,\"offered\":0,\"confirmed\":0}");
        answers.put(
                "/api/scheduling/cohorts/A/roster", "{\"participants\":[{\"enrolment\":\"one\"}],\"complete\":true}");
        answers.put(
                "/api/billing/invoices?sort=number&page=0&size=100",
                "{\"items\":[{\"invoice\":\"one-1\",\"hash\":\"abc\"}],\"hasNext\":false}");
        for (String service : List.of("catalogue", "enrolment", "scheduling", "billing", "notification")) {
            answers.put("/api/%s/status".formatted(service), """
                    {"health":"UP","deadLetters":2,"lag":[{"topic":"a","records":1},{"topic":"b","records":3}],
                     "oldestUnpublished":"2027-06-15T07:00:00Z"}""");
        }
        Answers read = new ApiReader(address, new DemoTokens(address, http), http).answers(logsOf("A"));
        assertThat(read.cohorts())
                .containsEntry(
                        "A",
                        new Cohort(
                                Map.of("one", "HELD", "two", "WAITING"),
                                Optional.of(new Seats(1, 1, 0, 0)),
                                Optional.of(Set.of("one"))));
        assertThat(read.invoices()).containsExactly(Map.entry("one-1", "abc"));
        assertThat(read.statuses())
                .hasSize(5)
                .contains(new Status(
                        "billing",
                        "UP",
                        Optional.of(2L),
                        Optional.of(4L),
                        Optional.of(Instant.parse("2027-06-15T07:00:00Z"))));
        assertThat(asked)
                .contains(
                        "Bearer user=officer /api/scheduling/cohorts/A/roster",
                        "Bearer user=finance /api/billing/invoices?sort=number&page=0&size=100",
                        "Bearer user=admin /api/billing/status");
    }

    @Test
    void the_mailbox_is_read_to_its_last_page() {
        answers.put("/api/mails?page=0", "[{\"id\":\"2\",\"to\":\"a@example.org\",\"messageId\":\"<2@x>\"}]");
        answers.put("/api/mails?page=1", "[{\"id\":\"1\",\"to\":\"b@example.org\",\"messageId\":\"<1@x>\"}]");
        answers.put("/api/mails?page=2", "[]");
        assertThat(new MailboxReader(address, http).all())
                .containsExactlyInAnyOrder(
                        new Mail("2", "a@example.org", "<2@x>"), new Mail("1", "b@example.org", "<1@x>"));
    }

    @Test
    void who_says_later_is_asked_again() {
        answers.put("/api/mails?page=0", "[]");
        busy = true;
        assertThat(new MailboxReader(address, http).all()).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_part_that_is_away_is_one_sentence() {
        server.stop(0);
        assertThatThrownBy(() -> new MailboxReader(address, http).all())
                .isInstanceOf(CannotLook.class)
                .hasMessage("%s/api/mails?page=0 does not answer.", address);
    }

    @Test
    void a_journal_tells_what_was_acknowledged_up_to_its_last_whole_line() throws IOException {
        Path journal = Files.writeString(folder.resolve("acts.jsonl"), """
                {"at":"t1","act":"requested","enrolment":"one","cohort":"A","person":"p","status":201}
                {"at":"t2","act":"confirmed","enrolment":"one","cohort":"A","person":"p","status":409}

                {"at":"t3","act":"cancelled","enrolment":"one","cohort":"A","person":"p","status":200}
                {"at":"t4","act":"requ""");
        assertThat(Journal.read(journal))
                .containsExactly(
                        new Acknowledged("requested", "one", "A", "t1"),
                        new Acknowledged("cancelled", "one", "A", "t3"));
        assertThatThrownBy(() -> Journal.read(folder.resolve("none.jsonl")))
                .isInstanceOf(CannotLook.class)
                .hasMessageEndingWith("none.jsonl cannot be read.");
    }

    /** A token is the request for it, so that it shows who asks. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            if (path.equals("/demo/token")) {
                send(exchange, 200, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                return;
            }
            asked.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .orElse("nobody") + " " + path);
            if (busy) {
                busy = false;
                exchange.getResponseHeaders().add("Retry-After", "0");
                send(exchange, 429, "");
                return;
            }
            String found = answers.get(path);
            send(exchange, found == null ? 404 : 200, found == null ? "" : found);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Logs logsOf(String cohort) {
        String topic = "cursus.enrolment.seats.v1";
        Event opened = new Event(
                topic,
                cohort,
                1,
                "id",
                "CapacityAccepted",
                Instant.EPOCH,
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode());
        return new Logs(Map.of(topic, Log.of(topic, List.of(opened))), List.of(), 1);
    }
}
