package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Somebody without any token asks to be told, and follows links. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class InterestDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;
    private final String cohort;

    @Autowired
    InterestDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
        Officer officer = new Officer(door.as(OFFICER));
        this.cohort = officer.announces(officer.publishes());
    }

    @Test
    void an_address_is_taken_confirmed_and_given_up_by_the_link_alone() {
        asks("ada@example.org").expectStatus().isEqualTo(HttpStatus.ACCEPTED);
        String link = "/api/catalogue/interest/" + token();

        door.get(link).expectBody().jsonPath("$.state").isEqualTo("TO_CONFIRM");
        door.post(link + "/confirm", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.cohort")
                .isEqualTo(cohort)
                .jsonPath("$.registration")
                .isEqualTo("TO_BE_ANNOUNCED");
        door.post(link + "/unsubscribe", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ENDED");
        door.post(link + "/confirm", Map.of())
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:interest-link-over");
    }

    @Test
    void the_answer_to_a_known_address_is_that_to_an_unknown_one() {
        JsonNode first = body(asks("ada@example.org"));

        assertThat(body(asks("ADA@example.org"))).isEqualTo(first);
        assertThat(body(asks("bo@example.org"))).isEqualTo(first);
    }

    @Test
    void an_officer_reads_how_many_wait_and_nobodys_address() {
        asks("ada@example.org");
        String list = "/api/catalogue/cohorts/" + cohort + "/interest";

        JsonNode found = body(door.as(OFFICER).get(list));

        assertThat(found.path("toConfirm").asInt(0)).isEqualTo(1);
        assertThat(found.path("interests").path("items")).hasSize(1);
        assertThat(found.toString()).doesNotContain("ada", "@");
        door.get(list).expectStatus().isUnauthorized();
        door.as(TestTokens.bearer("REGISTRANT", PERSON))
                .get(list)
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "ada@example.org,bo@example.org",
                "ada@example.org\r\nBcc: bo@example.org",
                "Ada <ada@example.org>",
                "ada@localhost"
            })
    void what_is_no_address_or_more_than_one_is_refused_beside_its_field(String hostile) {
        asks(hostile)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("email");
        assertThat(body(door.as(OFFICER).get("/api/catalogue/cohorts/" + cohort + "/interest"))
                        .path("toConfirm")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void a_name_can_not_begin_another_line() {
        door.post(
                        "/api/catalogue/cohorts/" + cohort + "/interest",
                        Map.of("email", "ada@example.org", "givenName", "Ada\r\nBcc: bo@example.org"))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("givenName");
    }

    @ParameterizedTest
    @CsvSource({"fr,Lien inconnu", "en,Unknown link"})
    void a_link_that_was_never_sent_is_refused_in_words(String language, String title) {
        for (String act : new String[] {"confirm", "unsubscribe"}) {
            door.in(language)
                    .post("/api/catalogue/interest/" + "0".repeat(32) + "x".repeat(43) + "/" + act, Map.of())
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:cursus:problem:interest-unknown-link")
                    .jsonPath("$.title")
                    .isEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr,Inscriptions ouvertes", "en,Registration is open"})
    void there_is_nothing_to_wait_for_once_registration_is_open(String language, String title) {
        door.as(OFFICER)
                .post("/api/catalogue/cohorts/" + cohort + "/opening", Map.of("revision", 1))
                .expectStatus()
                .isOk();

        door.in(language)
                .post("/api/catalogue/cohorts/" + cohort + "/interest", Map.of("email", "ada@example.org"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:interest-registration-open")
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @Test
    void nobody_waits_for_a_cohort_that_nobody_announced() {
        door.post("/api/catalogue/cohorts/GHOST-1/interest", Map.of("email", "ada@example.org"))
                .expectStatus()
                .isNotFound();
    }

    private RestTestClient.ResponseSpec asks(String email) {
        return door.post("/api/catalogue/cohorts/" + cohort + "/interest", Map.of("email", email));
    }

    /** As notification mails it. */
    private String token() {
        String interest = body(door.as(OFFICER).get("/api/catalogue/cohorts/" + cohort + "/interest"))
                .at("/interests/items/0/interest")
                .asString("");
        return Json.mapper()
                .readTree(Events.readAtLeast(1, "cursus.catalogue.interest.state.v1", interest)
                        .getFirst()
                        .json())
                .path("token")
                .asString("");
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
