package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many requests that are decided in several rounds. */
class DecidingSeatsTest {

    private static final Duration ROUND = Duration.ofSeconds(2);

    private final World world = World.withCapacity(250);

    @Test
    void a_hold_lasts_from_the_round_that_gave_it_however_long_the_rounds_before_took() {
        world.closeDesk();
        world.request(IntStream.rangeClosed(1, 250)
                .mapToObj(number -> World.requestOf("person " + number))
                .toList());
        world.ledgers().beforeNextDecision(() -> world.pass(ROUND));

        world.openDesk();

        assertThat(world.file("person 1").until()).contains(World.NINE.plus(World.HOLD));
        assertThat(world.file("person 250").until())
                .contains(World.NINE.plus(ROUND).plus(World.HOLD));
    }
}
