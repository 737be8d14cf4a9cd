package cursus.enrolment.files;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.messaging.Decision;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmingEnrolmentTest {

    private final World world = World.withCapacity(40);

    @Test
    void of_many_who_confirm_at_the_same_moment_each_gets_the_answer_of_their_own_seat() {
        List<String> people = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> "person " + number)
                .toList();
        world.request(people.stream().map(World::requestOf).toList());

        Map<Boolean, List<String>> confirmed = people.parallelStream()
                .collect(groupingBy(person -> world.confirm(person) instanceof Decision.Accepted));

        assertThat(confirmed.get(true)).containsExactlyElementsOf(people.subList(0, 40));
        assertThat(confirmed.get(false)).containsExactlyElementsOf(people.subList(40, 60));
        assertThat(confirmed.get(true))
                .allSatisfy(person -> assertThat(world.stage(person)).isEqualTo(Stage.CONFIRMED));
        assertThat(world.ledger().taken()).isEqualTo(40);
    }
}
