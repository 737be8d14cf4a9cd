package cursus.enrolment.cohorts.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.cohorts.Cohort;
import cursus.messaging.Json;
import cursus.testing.Contracts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CohortFieldsTest {

    private static final String SOURCE = "cursus.catalogue.cohorts";

    @ParameterizedTest
    @ValueSource(strings = {"CohortAnnounced", "CohortChanged"})
    void every_example_of_the_producer_is_understood(String event) {
        assertThat(Contracts.examples(SOURCE, event)).allSatisfy(example -> {
            JsonNode told = Json.mapper().readTree(example);
            Cohort cohort = read(example);

            assertThat(cohort).hasNoNullFieldsOrProperties();
            assertThat(cohort.cohort()).isEqualTo(told.get("cohort").stringValue());
            assertThat(cohort.capacity()).isEqualTo(told.get("capacity").intValue());
            assertThat(cohort.title()).containsKey("fr");
            assertThat(cohort.opensAt().isPresent())
                    .isEqualTo(told.get("registration").has("opensAt"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CohortAnnounced", "CohortChanged"})
    void fields_that_are_added_later_change_nothing(String event) {
        for (String example : Contracts.examples(SOURCE, event)) {
            ObjectNode told = (ObjectNode) Json.mapper().readTree(example);
            for (ObjectNode part :
                    List.of(told, (ObjectNode) told.get("registration"), (ObjectNode) told.get("price"))) {
                part.put("addedLater", "something");
                part.putObject("addedToo").put("deep", 1);
            }

            assertThat(read(told.toString())).isEqualTo(read(example));
        }
    }

    private static Cohort read(String json) {
        return Json.mapper().readValue(json, CohortFields.class).toCohort();
    }
}
