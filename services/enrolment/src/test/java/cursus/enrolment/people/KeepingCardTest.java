package cursus.enrolment.people;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import org.junit.jupiter.api.Test;

class KeepingCardTest {

    private static final PersonCard ALMA = new PersonCard("p-1", "Alma", "Exemple", "alma@example.org", "fr");

    private final World world = World.withCapacity(1);

    @Test
    void a_card_is_kept_as_last_stated() {
        PersonCard renamed = new PersonCard("p-1", "Alma", "Autre", "autre@example.org", "en");
        world.keep(ALMA);
        world.keep(renamed);

        assertThat(world.people().find("p-1")).contains(renamed);
        assertThat(world.people().events()).containsExactly(ALMA, renamed);
    }

    @Test
    void what_is_not_stated_any_more_stays_known_and_nothing_is_told() {
        world.keep(ALMA);
        world.keep(new PersonCard("p-1", "", " ", "", "fr"));

        assertThat(world.people().find("p-1")).contains(ALMA);
        assertThat(world.people().events()).containsExactly(ALMA);
    }

    @Test
    void what_is_stated_replaces_what_was_known_beside_it() {
        world.keep(ALMA);
        world.keep(new PersonCard("p-1", "", "Autre", "", "en"));

        assertThat(world.people().find("p-1"))
                .contains(new PersonCard("p-1", "Alma", "Autre", "alma@example.org", "en"));
    }

    @Test
    void a_first_card_may_have_blanks() {
        PersonCard nameless = new PersonCard("p-1", "", "", "alma@example.org", "fr");
        world.keep(nameless);

        assertThat(world.people().find("p-1")).contains(nameless);
    }
}
