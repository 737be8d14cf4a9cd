package cursus.scheduling.people.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import org.junit.jupiter.api.Test;

class CardFieldsTest {

    @Test
    void a_card_is_read_as_enrolment_writes_it() {
        assertThat(Contracts.examples("cursus.enrolment.people.state", "PersonCard"))
                .extracting(example -> Json.mapper().readValue(example, CardFields.class))
                .allSatisfy(card -> {
                    assertThat(card.person()).isNotBlank();
                    assertThat(card.givenName()).isNotBlank();
                    assertThat(card.usualName()).isNotBlank();
                });
    }
}
