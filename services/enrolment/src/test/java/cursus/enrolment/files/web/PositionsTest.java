package cursus.enrolment.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.enrolment.files.EnrolmentFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private final World world = World.withCapacity(1);

    @Test
    void those_who_wait_have_one_and_others_none() {
        requested("alma", "bruno", "chloe", "denis");
        List<EnrolmentFile> page = files("chloe", "alma", "bruno");

        Positions positions = Positions.on(page, world.places());

        assertThat(page.stream().map(file -> positions.of(file).orElse(0L))).containsExactly(2L, 0L, 1L);
    }

    @Test
    void somebody_on_another_page_between_them_counts() {
        requested("alma", "bruno", "chloe", "denis", "elise");
        List<EnrolmentFile> page = files("elise", "bruno", "denis");

        Positions positions = Positions.on(page, world.places());

        assertThat(page.stream().map(file -> positions.of(file).orElse(0L))).containsExactly(4L, 1L, 3L);
    }

    @Test
    void where_nobody_waits_nobody_has_one() {
        requested("alma");

        assertThat(Positions.on(List.of(), world.places()).of(world.file("alma")))
                .isEmpty();
        assertThat(Positions.on(files("alma"), world.places()).of(world.file("alma")))
                .isEmpty();
    }

    private void requested(String... names) {
        Stream.of(names).forEach(world::request);
    }

    private List<EnrolmentFile> files(String... names) {
        return Stream.of(names).map(world::file).toList();
    }
}
