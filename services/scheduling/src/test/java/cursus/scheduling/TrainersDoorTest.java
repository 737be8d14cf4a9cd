package cursus.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.Contracts;
import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Seen;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class TrainersDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);
    private static final String TOPIC = "cursus.scheduling.trainers.state.v1";

    private final Door door;

    @Autowired
    TrainersDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void a_trainer_is_registered_once_however_often_it_is_sent() {
        String trainer = registered("Hélène Vasseur");
        door.as(OFFICER)
                .put(at(trainer), Bodies.trainer(0, "Hélène Vasseur"))
                .expectStatus()
                .isOk();

        door.as(OFFICER)
                .get(at(trainer))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Hélène Vasseur")
                .jsonPath("$.function.en")
                .isEqualTo("Senior lecturer")
                .jsonPath("$.email")
                .isEqualTo("trainer@example.org")
                .jsonPath("$.retired")
                .isEqualTo(false)
                .jsonPath("$.revision")
                .isEqualTo(1);
    }

    @Test
    void the_card_travels_without_the_address_and_a_retirement_tells_nothing_new() {
        String trainer = registered("Hélène Vasseur");
        door.as(OFFICER)
                .put(at(trainer), Bodies.trainer(1, "Hélène Vasseur-Roy"))
                .expectStatus()
                .isOk();
        door.as(OFFICER)
                .post(at(trainer) + "/retirement", Map.of("revision", 2))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.retired")
                .isEqualTo(true);

        List<Seen> cards = Events.readAtLeast(2, TOPIC, trainer);
        assertThat(cards)
                .hasSize(2)
                .allSatisfy(card -> assertThat(card.json()).doesNotContain("example.org"))
                .allSatisfy(
                        card -> Contracts.assertValid("cursus.scheduling.trainers.state", card.name(), card.json()));
        assertThat(cards.getLast().json()).contains("Hélène Vasseur-Roy");
    }

    @Test
    void trainers_are_listed_by_name_whatever_their_accents_and_those_who_retired_apart() {
        String mark = Samples.freshId();
        String last = registered("Zoé " + mark);
        String first = registered("Éloi " + mark);
        String retired = registered("Fanny " + mark);
        door.as(OFFICER)
                .post(at(retired) + "/retirement", Map.of("revision", 1))
                .expectStatus()
                .isOk();

        assertThat(listed("?size=100")).containsSubsequence(first, last).doesNotContain(retired);
        assertThat(listed("?retired=true&size=100")).contains(retired).doesNotContain(first, last);
    }

    @ParameterizedTest
    @CsvSource({"fr,Quelqu’un d’autre a modifié cette fiche", "en,Somebody else has changed this trainer"})
    void whoever_comes_with_an_older_revision_is_refused(String language, String title) {
        String trainer = registered("Hélène Vasseur");
        door.as(OFFICER)
                .put(at(trainer), Bodies.trainer(1, "Hélène Roy"))
                .expectStatus()
                .isOk();

        door.in(language)
                .as(OFFICER)
                .put(at(trainer), Bodies.trainer(1, "Hélène Vasseur-Roy"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:trainer-outdated")
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"fr,Cette personne n’intervient plus", "en,This trainer has retired"})
    void whoever_has_retired_is_changed_no_more(String language, String title) {
        String trainer = registered("Hélène Vasseur");
        door.as(OFFICER)
                .post(at(trainer) + "/retirement", Map.of("revision", 1))
                .expectStatus()
                .isOk();

        door.in(language)
                .as(OFFICER)
                .put(at(trainer), Bodies.trainer(2, "Hélène Roy"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:trainer-retired")
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "fr,'L’identifiant d’une fiche est un UUID, en minuscules.'",
        "en,The id of a trainer is a UUID in small letters."
    })
    void an_id_that_is_none_is_refused_beside_its_field(String language, String message) {
        door.in(language)
                .as(OFFICER)
                .put(at("helene"), Bodies.trainer(0, "Hélène Vasseur"))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("trainer")
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    @Test
    void a_trainer_without_a_name_or_with_two_addresses_is_refused_beside_its_fields() {
        door.as(OFFICER)
                .put(at(Samples.freshId()), Map.of("revision", 0, "name", " ", "email", "a@example.org, b@example.org"))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[?(@.field == 'name')]")
                .exists()
                .jsonPath("$.errors[?(@.field == 'email')]")
                .exists();
    }

    @Test
    void nobody_is_changed_or_retired_who_was_not_registered() {
        String nobody = at(Samples.freshId());

        door.as(OFFICER)
                .put(nobody, Bodies.trainer(1, "Hélène Vasseur"))
                .expectStatus()
                .isNotFound();
        door.as(OFFICER)
                .post(nobody + "/retirement", Map.of("revision", 1))
                .expectStatus()
                .isNotFound();
        door.as(OFFICER).get(nobody).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "EMPLOYER", "TRAINER", "FINANCE_OFFICER", "ADMINISTRATOR"})
    void trainers_are_for_training_officers_alone(String role) {
        Door other = door.as(TestTokens.bearer(role, PERSON));

        other.get("/api/scheduling/trainers").expectStatus().isForbidden();
        other.put(at(Samples.freshId()), Bodies.trainer(0, "Hélène Vasseur"))
                .expectStatus()
                .isForbidden();
        door.get("/api/scheduling/trainers").expectStatus().isUnauthorized();
    }

    private String registered(String name) {
        String trainer = Samples.freshId();
        door.as(OFFICER)
                .put(at(trainer), Bodies.trainer(0, name))
                .expectStatus()
                .isOk();
        return trainer;
    }

    private List<String> listed(String query) {
        JsonNode page = Objects.requireNonNull(door.as(OFFICER)
                .get("/api/scheduling/trainers" + query)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return page.path("items")
                .valueStream()
                .map(item -> item.path("trainer").asString())
                .toList();
    }

    private static String at(String trainer) {
        return "/api/scheduling/trainers/" + trainer;
    }
}
