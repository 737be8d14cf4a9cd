package cursus.notification.cohorts.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumedContractsTest {

    @ParameterizedTest
    @ValueSource(strings = {"CohortAnnounced", "CohortChanged"})
    void every_example_of_the_producer_is_understood(String event) {
        for (String example : Contracts.examples("cursus.catalogue.cohorts", event)) {
            assertThat(Json.mapper().readValue(example, CohortFields.class).toCohort())
                    .hasNoNullFieldsOrProperties();
        }
    }
}
