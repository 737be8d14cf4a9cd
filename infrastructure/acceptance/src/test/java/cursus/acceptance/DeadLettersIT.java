package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.PortalVisit;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A record that nobody can read: every consumer keeps it for an administrator, who looks at it and gives it up. */
@WithSuite
class DeadLettersIT {

    private static final String PAGE = "/admin/dead-letters";

    private final Suite suite;

    DeadLettersIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void what_nobody_can_read_waits_at_each_consumer_until_somebody_gives_it_up_there_and_the_audit_says_so() {
        Poison poison = Poison.published(suite);
        for (String service : Poison.CONSUMERS) {
            String id = poison.awaitAt(service);
            JsonNode read = poison.read(service).expect(200).json();
            assertThat(read.at("/deadLetter/first/why").asString("")).isEqualTo("UNDECODABLE");
            assertThat(read.at("/content/value").asString("")).isEqualTo(poison.value());
            assertThat(deadLettersOf(service)).isPositive();

            assertThat(poison.replay(service).expect(200).at("/first/why")).isEqualTo("UNDECODABLE");
            Answer given = poison.discard(service).expect(200);
            assertThat(given.json().has("first")).isFalse();
            poison.discard(service).refused(404, "not-found");

            JsonNode audit = poison.read(service).expect(200).json().path("acts");
            assertThat(audit.findValuesAsString("kind")).containsExactly("REPLAYED", "DISCARDED");
            assertThat(audit.findValuesAsString("actor")).allMatch(actor -> actor.startsWith("person:"));
            assertThat(audit.at("/1/correlationId").asString(""))
                    .isEqualTo(given.headers().firstValue("X-Correlation-Id").orElseThrow());
            assertThat(poison.letterAt(service, true))
                    .hasValueSatisfying(
                            letter -> assertThat(letter.path("id").asString("")).isEqualTo(id));
        }
    }

    @Test
    void the_portal_shows_it_in_the_part_of_each_consumer() {
        Poison poison = Poison.published(suite);
        Poison.CONSUMERS.forEach(poison::awaitAt);
        try (PortalVisit administrator = PortalVisit.signedIn(suite, "admin")) {
            String page = administrator.get(PAGE).expect(200).text();
            for (String service : Poison.CONSUMERS) {
                String address = PAGE + "/" + service + "/" + poison.awaitAt(service);
                assertThat(page).contains("href=\"" + address + "\"");
                assertThat(administrator.get(address).expect(200).text()).contains(poison.key(), poison.value());
                poison.discard(service).expect(200);
                assertThat(administrator.get(address).expect(200).text())
                        .contains("Plus rien n’attend ici.", "Écarté (1)");
            }
            assertThat(administrator.get(PAGE).expect(200).text()).doesNotContain(poison.key());
            assertThat(administrator.get(PAGE + "?settled=true").expect(200).text())
                    .contains("Messages en échec réglés");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrant", "employer", "officer", "trainer", "finance"})
    void nobody_but_an_administrator_is_told(String user) {
        Api api = suite.as(user);
        String letter = "/api/billing/dead-letters/any";

        api.get("/api/billing/dead-letters").refused(403, "forbidden");
        api.get(letter).refused(403, "forbidden");
        api.post(letter + "/replay", Map.of()).refused(403, "forbidden");
        api.post(letter + "/discard", Map.of("partition", 0, "offset", 0)).refused(403, "forbidden");
        suite.api().get("/api/billing/dead-letters").refused(401, "unauthenticated");
        try (PortalVisit visit = PortalVisit.signedIn(suite, user)) {
            visit.get(PAGE).expect(403);
            visit.get(PAGE + "/billing/any").expect(403);
        }
    }

    private int deadLettersOf(String service) {
        return Waiting.until("the status of " + service)
                .until(
                        () -> suite.as("admin")
                                .get("/api/" + service + "/status")
                                .expect(200)
                                .json()
                                .path("deadLetters")
                                .asInt(-1),
                        count -> count >= 0);
    }
}
