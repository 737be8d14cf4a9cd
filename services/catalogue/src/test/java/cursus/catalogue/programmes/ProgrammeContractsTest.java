package cursus.catalogue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.testing.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgrammeContractsTest {

    private static final String SOURCE = "cursus.catalogue.programmes";

    @Test
    void a_published_programme_keeps_its_contract() {
        Contracts.assertValid(
                SOURCE, ProgrammePublished.of(new Programme("ACAT21-041", 1, Samples.contents(), Instant.EPOCH)));
    }

    @Test
    void the_stream_declares_this_event_alone() {
        assertThat(Contracts.events(SOURCE)).containsExactly("ProgrammePublished");
    }
}
