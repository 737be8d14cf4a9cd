package cursus.scheduling.rosters.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.scheduling.rosters.EnrolmentFacts;
import cursus.testing.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentFactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"EnrolmentRequested", "EnrolmentConfirmed", "HoldExpired", "OfferLapsed", "EnrolmentCancelled"})
    void the_events_that_move_a_roster_are_read_as_enrolment_writes_them(String event) {
        assertThat(Contracts.examples("cursus.enrolment.files", event))
                .extracting(example -> Json.mapper().readValue(example, EnrolmentFacts.class))
                .allSatisfy(facts -> {
                    assertThat(facts.enrolment()).isNotBlank();
                    assertThat(facts.cohort()).isNotBlank();
                    assertThat(facts.person()).isNotBlank();
                });
    }
}
