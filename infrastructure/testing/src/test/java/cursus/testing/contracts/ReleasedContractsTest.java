package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of this repository, against themselves and against each release. */
class ReleasedContractsTest {

    private final SuiteContracts suite = SuiteContracts.ofRepository();

    static List<Path> releases() {
        return SuiteContracts.ofRepository().releases();
    }

    @Test
    void the_contracts_are_sound() {
        assertThat(Soundness.faults(suite.today(), suite.topics())).isEmpty();
    }

    @Test
    void every_topic_is_filled_by_the_service_in_its_name_and_by_no_other() {
        assertThat(suite.topics()).allSatisfy(topic -> {
            String source = Retention.sourceOf(topic);
            assertThat(suite.services().stream()
                            .filter(service -> service.sends().contains(source))
                            .map(ServiceContract::service))
                    .as("who sends %s", source)
                    .containsExactly(source.split("\\.")[1]);
        });
    }

    @Test
    void every_event_that_somebody_reads_is_declared() {
        assertThat(suite.services().stream().flatMap(service -> service.receives().stream()))
                .allSatisfy(reads -> assertThat(suite.today().events(reads.from()))
                        .as("events of %s", reads.from())
                        .containsAll(reads.events()));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void nothing_that_was_released_is_taken_back(Path release) {
        ContractFolder released = new ContractFolder(release);

        assertThat(released.sources()).as("what was released").isNotEmpty();
        assertThat(ReleaseComparison.between(released, suite.today()))
                .as("docs/events.md says what may change")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void no_topic_that_was_released_is_taken_back(Path release) {
        assertThat(ReleaseComparison.between(SuiteContracts.topics(release.resolve("topics.yml")), suite.topics()))
                .isEmpty();
    }
}
