package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class CatalogueRefusalsTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;
    private final Officer officer;

    @Autowired
    CatalogueRefusalsTest(@LocalServerPort int port) {
        this.door = new Door(port);
        this.officer = new Officer(door.as(OFFICER));
    }

    @ParameterizedTest
    @CsvSource({"fr,Cette formation est déjà publiée", "en,This programme is already published"})
    void a_code_can_not_be_published_twice(String language, String title) {
        String programme = officer.publishes();

        door.in(language)
                .as(OFFICER)
                .post("/api/catalogue/programmes", Bodies.programme(programme))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:programme-exists")
                .jsonPath("$.title")
                .isEqualTo(title)
                .jsonPath("$.correlationId")
                .exists();
    }

    @ParameterizedTest
    @CsvSource({"fr,Cette session existe déjà", "en,This cohort already exists"})
    void a_cohort_can_not_be_announced_twice(String language, String title) {
        String programme = officer.publishes();
        String cohort = officer.announces(programme);

        door.in(language)
                .as(OFFICER)
                .post("/api/catalogue/cohorts", Bodies.with(Bodies.cohort(cohort, programme), "capacity", 99))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:cohort-exists")
                .jsonPath("$.title")
                .isEqualTo(title);
        door.get("/api/catalogue/cohorts/" + cohort)
                .expectBody()
                .jsonPath("$.capacity")
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"fr,Formation inconnue", "en,Unknown programme"})
    void a_cohort_needs_a_published_programme(String language, String title) {
        String cohort = Samples.freshCode("ORPHAN");

        door.in(language)
                .as(OFFICER)
                .post("/api/catalogue/cohorts", Bodies.cohort(cohort, "NOBODY-KNOWS"))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:unknown-programme")
                .jsonPath("$.title")
                .isEqualTo(title);
        expectNoCohort(cohort);
    }

    @ParameterizedTest
    @CsvSource({
        "fr,Il faut au moins une place ; la valeur reçue est 0.",
        "en,At least one seat is needed; the value received is 0."
    })
    void every_broken_rule_of_a_cohort_is_named_beside_its_field(String language, String message) {
        String cohort = Samples.freshCode("BROKEN");
        Map<String, Object> body = Bodies.with(Bodies.cohort(cohort, officer.publishes()), "capacity", 0);
        body.put("endsOn", "2001-01-01");
        body.put("price", Map.of("amount", "-1.00", "currency", "EUR"));

        door.in(language)
                .as(OFFICER)
                .post("/api/catalogue/cohorts", body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:invalid-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(4)
                .jsonPath("$.errors[0].field")
                .isEqualTo("endsOn")
                .jsonPath("$.errors[1].message")
                .isEqualTo(message);
        expectNoCohort(cohort);
    }

    @ParameterizedTest
    @CsvSource({"title", "modules", "contact", "programme"})
    void a_programme_that_lacks_a_part_is_refused_beside_its_field(String missing) {
        String code = Samples.freshCode("LACKS");
        Map<String, Object> body = Bodies.programme(code);
        body.remove(missing);

        door.as(OFFICER)
                .post("/api/catalogue/programmes", body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(missing);
        door.get("/api/catalogue/programmes/" + code).expectStatus().isNotFound();
    }

    @Test
    void a_french_title_is_required_and_an_english_one_is_not() {
        Map<String, Object> body =
                Bodies.with(Bodies.programme(Samples.freshCode("FRENCH")), "title", Map.of("en", "English only"));

        door.as(OFFICER)
                .post("/api/catalogue/programmes", body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("title.fr");
    }

    @Test
    void a_body_that_is_not_json_is_malformed() {
        door.as(OFFICER)
                .post("/api/catalogue/cohorts", "{\"cohort\": ")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:malformed-body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Le prix doit être en euros ; la monnaie reçue est CHF. | Il y a au plus 1 000 places ; la valeur reçue est 1 001.
                    en | The price must be in euros; the currency received is CHF. | At most 1,000 seats are possible; the value received is 1,001.
                    """)
    void what_nobody_could_pay_or_seat_is_refused_in_words(String language, String price, String capacity) {
        Map<String, Object> body =
                Bodies.with(Bodies.cohort(Samples.freshCode("LARGE"), officer.publishes()), "capacity", 1_001);
        body.put("price", Map.of("amount", "7850.00", "currency", "CHF"));

        door.in(language)
                .as(OFFICER)
                .post("/api/catalogue/cohorts", body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("capacity")
                .jsonPath("$.errors[0].message")
                .value(
                        String.class,
                        message ->
                                assertThat(message.replaceAll("\\p{Zs}", " ")).isEqualTo(capacity))
                .jsonPath("$.errors[1].field")
                .isEqualTo("price")
                .jsonPath("$.errors[1].message")
                .isEqualTo(price);
    }

    /** Written out, this amount would be a hundred million digits long. */
    @Test
    void an_amount_with_a_huge_exponent_is_malformed() {
        String cohort = Samples.freshCode("BOMB");
        Map<String, Object> body = Bodies.cohort(cohort, officer.publishes());
        body.put("price", Map.of("amount", "1E+100000000", "currency", "EUR"));

        door.as(OFFICER)
                .post("/api/catalogue/cohorts", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:malformed-body");
        expectNoCohort(cohort);
    }

    @Test
    void a_window_can_not_be_set_for_a_cohort_that_nobody_announced() {
        officer.setsWindow(Samples.freshCode("GHOST"), Samples.OPENS_AT, Samples.CLOSES_AT)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:not-found");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused_and_the_old_one_stays() {
        String cohort = officer.announces(officer.publishes());

        officer.setsWindow(cohort, Samples.OPENS_AT, Samples.OPENS_AT.minusSeconds(1))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("closesAt");
        door.get("/api/catalogue/cohorts/" + cohort)
                .expectBody()
                .jsonPath("$.registration.state")
                .isEqualTo("TO_BE_ANNOUNCED");
    }

    @ParameterizedTest
    @CsvSource({"REGISTRANT", "EMPLOYER", "TRAINER", "FINANCE_OFFICER", "ADMINISTRATOR"})
    void nobody_but_a_training_officer_writes_the_catalogue(String role) {
        String code = Samples.freshCode("DENIED");
        String token = TestTokens.bearer(role, PERSON);

        door.as(token)
                .post("/api/catalogue/programmes", Bodies.programme(code))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:forbidden");
        door.get("/api/catalogue/programmes/" + code).expectStatus().isNotFound();
    }

    @Test
    void writing_needs_a_token() {
        String code = Samples.freshCode("ANON");

        door.post("/api/catalogue/programmes", Bodies.programme(code))
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:unauthenticated");
        door.get("/api/catalogue/programmes/" + code).expectStatus().isNotFound();
    }

    private void expectNoCohort(String cohort) {
        door.get("/api/catalogue/cohorts/" + cohort).expectStatus().isNotFound();
    }
}
