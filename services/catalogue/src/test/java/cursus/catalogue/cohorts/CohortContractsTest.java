package cursus.catalogue.cohorts;

import static cursus.catalogue.Samples.CLOSES_AT;
import static cursus.catalogue.Samples.OPENS_AT;
import static cursus.catalogue.Samples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.testing.Contracts;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CohortContractsTest {

    private static final String SOURCE = "cursus.catalogue.cohorts";

    static Stream<DomainEvent> events() {
        Cohort scheduled = cohort(Samples.text("Un titre", "A title"), WINDOW);
        Cohort unscheduled = cohort(Samples.french("Un titre"), Samples.TO_BE_ANNOUNCED);
        return Stream.of(
                CohortAnnounced.of(scheduled),
                CohortAnnounced.of(unscheduled),
                CohortChanged.of(moved(scheduled)),
                CohortChanged.of(moved(unscheduled)),
                new RegistrationOpened("ACAT21-041-P1", OPENS_AT),
                new RegistrationClosed("ACAT21-041-P1", CLOSES_AT),
                new CohortCancelled("ACAT21-041-P1", CancellationReason.OTHER, OPENS_AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_keeps_its_contract(DomainEvent event) {
        Contracts.assertValid(SOURCE, event);
    }

    @Test
    void every_declared_event_is_one_that_a_cohort_publishes() {
        assertThat(Contracts.events(SOURCE))
                .containsExactlyElementsOf(
                        events().map(event -> event.getClass().getSimpleName())
                                .distinct()
                                .sorted()
                                .toList());
    }

    private static Cohort moved(Cohort cohort) {
        return cohort.withWindow(Samples.window(OPENS_AT, CLOSES_AT.minusSeconds(60)), OPENS_AT.minusSeconds(60))
                .stateOr(reason -> {
                    throw new AssertionError(reason);
                });
    }

    private static Cohort cohort(Text title, RegistrationWindow window) {
        return switch (Cohort.announced(
                Optional.empty(), Samples.proposal("ACAT21-041-P1", "ACAT21-041", window), title, OPENS_AT)) {
            case Decision.Accepted<Cohort, CohortRefusal>(Change<Cohort> change) -> change.state();
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }
}
