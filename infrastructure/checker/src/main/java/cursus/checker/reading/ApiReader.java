package cursus.checker.reading;

import cursus.checker.seen.Answers;
import cursus.checker.seen.Answers.Cohort;
import cursus.checker.seen.Answers.Seats;
import cursus.checker.seen.Answers.Status;
import cursus.checker.seen.Logs;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the gateway what an officer, finance and an administrator are told, page by page. */
final class ApiReader {

    private static final List<String> SERVICES =
            List.of("catalogue", "enrolment", "scheduling", "billing", "notification");
    private static final Optional<String> NOBODY = Optional.empty();
    private static final int PAGE = 100;

    private final URI portal;
    private final DemoTokens tokens;
    private final Http http;

    ApiReader(URI portal, DemoTokens tokens, Http http) {
        this.portal = portal;
        this.tokens = tokens;
        this.http = http;
    }

    /** @param logs name the cohorts to ask about */
    Answers answers(Logs logs) {
        Optional<String> officer = tokens.of("officer");
        Map<String, Cohort> cohorts = new HashMap<>();
        cohortsOf(logs).forEach(cohort -> cohorts.put(cohort, cohort(cohort, officer)));
        return new Answers(cohorts, invoices(), statuses());
    }

    private static Set<String> cohortsOf(Logs logs) {
        return Stream.concat(
                        logs.seats().bySubject().keySet().stream(),
                        logs.files().events("EnrolmentRequested").map(event -> event.text("cohort")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Cohort cohort(String cohort, Optional<String> officer) {
        Map<String, String> states = new HashMap<>();
        pages(
                "/api/enrolment/cohorts/%s/enrolments?sort=ticket".formatted(cohort),
                officer,
                line -> states.put(
                        line.path("enrolment").asString(""), line.path("state").asString("")));
        Optional<Seats> seats = http.find(at("/api/enrolment/cohorts/%s/seats".formatted(cohort)), NOBODY)
                .map(ApiReader::seats);
        Optional<Set<String>> roster = http.find(at("/api/scheduling/cohorts/%s/roster".formatted(cohort)), officer)
                .filter(found -> found.path("complete").asBoolean(false))
                .map(ApiReader::participants);
        return new Cohort(states, seats, roster);
    }

    private static Seats seats(JsonNode told) {
        return new Seats(
                told.path("capacity").asLong(-1),
                told.path("held").asLong(-1),
                told.path("offered").asLong(-1),
                told.path("confirmed").asLong(-1));
    }

    private static Set<String> participants(JsonNode roster) {
        return roster.path("participants")
                .valueStream()
                .map(participant -> participant.path("enrolment").asString(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> invoices() {
        Map<String, String> hashes = new HashMap<>();
        pages(
                "/api/billing/invoices?sort=number",
                tokens.of("finance"),
                invoice -> hashes.put(
                        invoice.path("invoice").asString(""),
                        invoice.path("hash").asString("")));
        return hashes;
    }

    private List<Status> statuses() {
        Optional<String> admin = tokens.of("admin");
        return SERVICES.stream()
                .map(service -> status(service, http.get(at("/api/%s/status".formatted(service)), admin)))
                .toList();
    }

    private static Status status(String service, JsonNode told) {
        Optional<Long> lag = Optional.of(told.path("lag"))
                .filter(JsonNode::isArray)
                .map(topics -> topics.valueStream()
                        .mapToLong(topic -> topic.path("records").asLong(0))
                        .sum());
        return new Status(
                service,
                told.path("health").asString("UNKNOWN"),
                Optional.of(told.path("deadLetters")).filter(JsonNode::isNumber).map(JsonNode::asLong),
                lag,
                told.path("oldestUnpublished").stringValueOpt().map(Instant::parse));
    }

    private void pages(String path, Optional<String> token, Consumer<JsonNode> line) {
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonNode answer = http.get(at("%s&page=%d&size=%d".formatted(path, page, PAGE)), token);
            answer.path("items").forEach(line);
            more = answer.path("hasNext").asBoolean(false);
        }
    }

    private URI at(String path) {
        return portal.resolve(path);
    }
}
