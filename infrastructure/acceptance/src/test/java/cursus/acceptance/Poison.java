package cursus.acceptance;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Topics.Event;
import cursus.acceptance.suite.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A record that no consumer of the enrolment files can read, under a key that no enrolment has, so that nothing else waits
 * behind it.
 */
record Poison(Api administrator, String key, String value) {

    /** Whoever reads the enrolment files. */
    static final List<String> CONSUMERS = List.of("billing", "scheduling", "notification");

    private static final String VALUE = "not an event";

    /** True for what no service of the suite has published. */
    static boolean is(Event event) {
        return event.value().equals(VALUE);
    }

    static Poison published(Suite suite) {
        Poison poison = new Poison(suite.as("admin"), UUID.randomUUID().toString(), VALUE);
        suite.topics().publish("cursus.enrolment.files.v1", poison.key(), poison.value());
        return poison;
    }

    /** Under which id a service has parked it, as soon as it has. */
    String awaitAt(String service) {
        return Waiting.until(service + " parks " + key)
                .until(() -> letterAt(service, false), Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** Gives it up where nobody has yet, so that no other test meets it. */
    void settleAt(String service) {
        awaitAt(service);
        discard(service).expect(200);
    }

    /** How a service lists it among those that wait, or those that are settled. */
    Optional<JsonNode> letterAt(String service, boolean settled) {
        int page = 0;
        Answer answer;
        do {
            answer = administrator
                    .get("/api/%s/dead-letters?settled=%b&size=100&page=%d".formatted(service, settled, page++))
                    .expect(200);
            Optional<JsonNode> found = answer.items().stream()
                    .filter(letter -> letter.path("key").asString("").equals(key))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        } while (answer.json().path("hasNext").asBoolean(false));
        return Optional.empty();
    }

    Answer read(String service) {
        return administrator.get(at(service, ""));
    }

    Answer replay(String service) {
        return administrator.post(at(service, "/replay"), Map.of());
    }

    Answer discard(String service) {
        JsonNode first = read(service).expect(200).json().at("/deadLetter/first");
        return administrator.post(
                at(service, "/discard"),
                Map.of(
                        "partition",
                        first.path("partition").asInt(-1),
                        "offset",
                        first.path("offset").asLong(-1)));
    }

    private String at(String service, String act) {
        String id = letterAt(service, false)
                .or(() -> letterAt(service, true))
                .orElseThrow()
                .path("id")
                .asString();
        return "/api/%s/dead-letters/%s%s".formatted(service, id, act);
    }
}
