package cursus.notification.enrolments.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumedContractsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SeatHeld",
                "WaitingListJoined",
                "SeatOffered",
                "HoldExpired",
                "OfferLapsed",
                "EnrolmentConfirmed",
                "EnrolmentCancelled"
            })
    void every_example_of_the_producer_is_understood(String event) {
        for (String example : Contracts.examples("cursus.enrolment.files", event)) {
            assertThat(Json.mapper().readValue(example, OccasionFields.class).toOccasion())
                    .hasNoNullFieldsOrProperties();
        }
    }
}
