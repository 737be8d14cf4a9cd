package cursus.scheduling.sessions.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import org.junit.jupiter.api.Test;

class AnnouncedFieldsTest {

    @Test
    void an_announced_cohort_is_read_as_the_catalogue_writes_it() {
        assertThat(Contracts.examples("cursus.catalogue.cohorts", "CohortAnnounced"))
                .extracting(example ->
                        Json.mapper().readValue(example, AnnouncedFields.class).cohort())
                .contains("ACAT21-041-P1")
                .doesNotContainNull();
    }
}
