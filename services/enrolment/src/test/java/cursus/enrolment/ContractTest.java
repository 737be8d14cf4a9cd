package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.files.FileEvent;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.seats.LedgerEvent;
import cursus.messaging.DomainEvent;
import cursus.testing.Contracts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String FILES = "cursus.enrolment.files";
    private static final String SEATS = "cursus.enrolment.seats";
    private static final String PEOPLE = "cursus.enrolment.people.state";

    private final World world = World.withCapacity(2);

    /** Everything that can happen happens once, so that no event is forgotten. */
    @Test
    void all_that_a_season_publishes_keeps_its_schema() {
        List.of("alma", "bruno", "chloe", "denis", "elise").forEach(world::request);
        world.announce(1);
        world.cancel("chloe");
        world.confirm("alma");
        world.pass(World.HOLD);
        world.wakeLedger();
        assertThat(world.file("denis").until()).isPresent();
        world.pass(World.OFFER);
        world.wakeLedger();
        world.cancel("alma");
        world.twiceAtTheSameMoment("fanny");

        assertKept(FILES, world.files().events(), leavesOf(FileEvent.class));
        assertKept(SEATS, world.ledgers().events(), leavesOf(LedgerEvent.class));
        assertKept(PEOPLE, world.people().events(), List.of(PersonCard.class.getSimpleName()));
    }

    private static void assertKept(String source, List<DomainEvent> published, Collection<String> declared) {
        assertThat(published)
                .extracting(event -> event.getClass().getSimpleName())
                .as("events of %s", source)
                .containsOnly(declared.toArray(String[]::new));
        assertThat(Contracts.events(source)).containsExactlyInAnyOrderElementsOf(declared);
        published.forEach(event -> Contracts.assertValid(source, event));
    }

    private static List<String> leavesOf(Class<?> events) {
        List<String> names = new ArrayList<>();
        Stream.of(events.getPermittedSubclasses())
                .flatMap(kind -> kind.isInterface() ? Arrays.stream(kind.getPermittedSubclasses()) : Stream.of(kind))
                .forEach(kind -> names.add(kind.getSimpleName()));
        return names;
    }
}
