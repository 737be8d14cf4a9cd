package cursus.catalogue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.testing.Contracts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeContractsTest {

    private static final String SOURCE = "cursus.catalogue.programmes";

    @Test
    void a_published_programme_keeps_its_contract() {
        Contracts.assertValid(
                SOURCE,
                ProgrammePublished.of(new Edition(
                        "ACAT21-041", 1, Samples.contents(), Instant.EPOCH, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawn_programme_keeps_its_contract_for_whatever_reason(Withdrawal.Reason reason) {
        Contracts.assertValid(SOURCE, new ProgrammeWithdrawn("ACAT21-041", 2, reason));
    }

    @Test
    void the_stream_declares_these_events_alone() {
        assertThat(Contracts.events(SOURCE)).containsExactly("ProgrammePublished", "ProgrammeWithdrawn");
    }
}
