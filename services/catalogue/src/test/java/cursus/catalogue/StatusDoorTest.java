package cursus.catalogue;

import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The library's door for administrators, at a service that reads its own topics, and one of another. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class StatusDoorTest {

    private static final String STATUS = "/api/catalogue/status";
    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";

    private final Door door;

    @Autowired
    StatusDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void an_administrator_sees_how_the_service_does() {
        door.as(TestTokens.bearer("ADMINISTRATOR", PERSON))
                .get(STATUS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("catalogue")
                .jsonPath("$.version")
                .isNotEmpty()
                .jsonPath("$.startedAt")
                .isNotEmpty()
                .jsonPath("$.health")
                .isEqualTo("UP")
                .jsonPath("$.parts[?(@.name == 'store')].health")
                .isEqualTo("UP")
                .jsonPath("$.parts[?(@.name == 'relay')].health")
                .isEqualTo("UP")
                .jsonPath("$.oldestUnpublished")
                .doesNotExist()
                .jsonPath("$.deadLetters")
                .isEqualTo(0)
                .jsonPath("$.lag.length()")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "EMPLOYER", "TRAINING_OFFICER", "TRAINER", "FINANCE_OFFICER"})
    void nobody_else_does(String role) {
        door.as(TestTokens.bearer(role, PERSON)).get(STATUS).expectStatus().isForbidden();
    }

    @Test
    void nor_does_anybody_without_a_token() {
        door.get(STATUS).expectStatus().isUnauthorized();
    }
}
