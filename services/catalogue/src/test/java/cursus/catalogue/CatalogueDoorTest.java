package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Seen;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class CatalogueDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;
    private final Officer officer;

    @Autowired
    CatalogueDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
        this.officer = new Officer(door.as(OFFICER));
    }

    @Test
    void a_published_programme_is_read_by_everybody() {
        String code = Samples.freshCode("PAGE");

        door.as(OFFICER)
                .post("/api/catalogue/programmes", Bodies.programme(code))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/catalogue/programmes/" + code);

        door.get("/api/catalogue/programmes/" + code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.title.en")
                .isEqualTo("Steering public transformation")
                .jsonPath("$.modules.length()")
                .isEqualTo(2)
                .jsonPath("$.modules[1].kind")
                .isEqualTo("LEARNING_EXPEDITION")
                .jsonPath("$.presentation.en")
                .doesNotExist()
                .jsonPath("$.prerequisites")
                .doesNotExist()
                .jsonPath("$.contact.email")
                .isEqualTo("formations@example.org")
                .jsonPath("$.cohorts.length()")
                .isEqualTo(0);
    }

    @Test
    void an_announced_cohort_is_read_by_everybody_and_listed_with_its_programme() {
        String programme = officer.publishes();
        String cohort = Samples.freshCode("RUN");

        door.as(OFFICER)
                .post("/api/catalogue/cohorts", Bodies.cohort(cohort, programme))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/catalogue/cohorts/" + cohort);

        door.get("/api/catalogue/cohorts/" + cohort)
                .expectBody()
                .jsonPath("$.title.fr")
                .isEqualTo("Piloter la transformation publique")
                .jsonPath("$.price.amount")
                .isEqualTo("7850.00")
                .jsonPath("$.price.currency")
                .isEqualTo("EUR")
                .jsonPath("$.registration.state")
                .isEqualTo("TO_BE_ANNOUNCED")
                .jsonPath("$.registration.opensAt")
                .doesNotExist()
                .jsonPath("$.holdFor")
                .isEqualTo("PT15M")
                .jsonPath("$.places[0].fr")
                .isEqualTo("Paris");
        door.get("/api/catalogue/programmes/" + programme)
                .expectBody()
                .jsonPath("$.cohorts[0].cohort")
                .isEqualTo(cohort);
    }

    @Test
    void the_list_is_paged_and_carries_the_cohorts_of_each_programme() {
        String programme = officer.publishes();
        officer.announces(programme);
        officer.announces(programme);
        officer.publishes();

        door.get("/api/catalogue/programmes?page=0&size=1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.size")
                .isEqualTo(1)
                .jsonPath("$.hasNext")
                .isEqualTo(true);
        door.get("/api/catalogue/programmes?q=" + programme)
                .expectBody()
                .jsonPath("$.hasNext")
                .isEqualTo(false)
                .jsonPath("$.items[?(@.programme=='%s')].cohorts.length()".formatted(programme))
                .isEqualTo(2)
                .jsonPath("$.items[0].summary.fr")
                .exists();
    }

    @Test
    void registration_goes_from_to_be_announced_to_open_as_the_officer_sets_its_window() {
        String cohort = officer.announces(officer.publishes());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        officer.setsWindow(cohort, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registration.state")
                .isEqualTo("OPENS_AT")
                .jsonPath("$.registration.opensAt")
                .isEqualTo(now.plus(Duration.ofDays(1)).toString());
        officer.setsWindow(cohort, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)))
                .expectBody()
                .jsonPath("$.registration.state")
                .isEqualTo("OPEN");
        officer.setsWindow(cohort, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)))
                .expectBody()
                .jsonPath("$.registration.state")
                .isEqualTo("CLOSED");
    }

    @Test
    void each_step_of_a_cohort_reaches_its_topic_once_and_in_order() {
        String cohort = officer.announces(officer.publishes());
        Instant now = Instant.now();

        officer.setsWindow(cohort, now.plusMillis(600), now.plusMillis(1_200))
                .expectStatus()
                .isOk();

        List<Seen> events = Events.readAtLeast(4, "cursus.catalogue.cohorts.v1", cohort);
        assertThat(events)
                .extracting(Seen::name)
                .containsExactly("CohortAnnounced", "CohortChanged", "RegistrationOpened", "RegistrationClosed");
        assertThat(events).extracting(Seen::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events)
                .extracting(Seen::actor)
                .containsExactly("person:" + PERSON, "person:" + PERSON, "service:catalogue", "service:catalogue");
    }
}
