package cursus.scheduling;

import static org.awaitility.Awaitility.await;

import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class TrailDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;

    @Autowired
    TrailDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void an_officer_sees_each_standing_with_the_event_that_told_it() {
        String enrolment = OutsideEvents.enrolled(Samples.freshCohort(), Samples.freshId(), "EnrolmentConfirmed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> door.as(OFFICER)
                        .get(trailOf(enrolment))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(2)
                        .jsonPath("$.items[0].what")
                        .isEqualTo("RosterMarked")
                        .jsonPath("$.items[0].about")
                        .isEqualTo("REQUESTED")
                        .jsonPath("$.items[1].about")
                        .isEqualTo("CONFIRMED")
                        .jsonPath("$.items[1].actor")
                        .isEqualTo("service:scheduling")
                        .jsonPath("$.items[1].reason")
                        .isEqualTo("EnrolmentConfirmed")
                        .jsonPath("$.items[1].correlationId")
                        .isEqualTo("correlation-" + enrolment)
                        .jsonPath("$.items[1].at")
                        .isNotEmpty());
    }

    @Test
    void an_enrolment_that_was_not_heard_of_has_an_empty_trail() {
        door.as(OFFICER)
                .get(trailOf("nobody"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "EMPLOYER", "TRAINER", "FINANCE_OFFICER", "ADMINISTRATOR"})
    void a_trail_is_for_officers_alone(String role) {
        door.as(TestTokens.bearer(role, PERSON))
                .get(trailOf("e-1"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void and_for_nobody_without_a_token() {
        door.get(trailOf("e-1")).expectStatus().isUnauthorized();
    }

    private static String trailOf(String enrolment) {
        return "/api/scheduling/enrolments/" + enrolment + "/trail";
    }
}
