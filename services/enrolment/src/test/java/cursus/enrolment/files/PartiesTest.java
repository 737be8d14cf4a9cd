package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.enrolment.files.FileEvent.EnrolmentConfirmed;
import cursus.enrolment.files.FileEvent.EnrolmentRequested;
import cursus.enrolment.files.FileEvent.SeatHeld;
import cursus.enrolment.files.FileEvent.SeatOffered;
import cursus.enrolment.files.RequestAnswer.MoreThanThereAre;
import cursus.enrolment.files.RequestAnswer.Stored;
import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.Party;
import cursus.messaging.DomainEvent;
import cursus.messaging.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PartiesTest {

    private static final Party FIVE = new Party(5, false);
    private static final Party FIVE_OR_FEWER = new Party(5, true);

    private final World world = World.withCapacity(6);

    @Test
    void a_party_is_given_all_its_seats_and_each_event_says_how_many() {
        world.request("alma", FIVE);
        world.confirm("alma");

        assertThat(told(EnrolmentRequested.class))
                .extracting(EnrolmentRequested::seats)
                .containsExactly(Optional.of(5));
        assertThat(told(SeatHeld.class)).extracting(SeatHeld::seats).containsExactly(Optional.of(5));
        assertThat(told(EnrolmentConfirmed.class)).singleElement().satisfies(confirmed -> {
            assertThat(confirmed.seats()).contains(5);
            assertThat(confirmed.asked()).isEmpty();
        });
        assertThat(world.ledger().free()).isEqualTo(1);
        assertThat(world.file("alma").seats()).contains(5);
    }

    @Test
    void of_one_seat_no_event_says_a_number() {
        world.request("alma");
        world.confirm("alma");

        assertThat(told(EnrolmentRequested.class))
                .extracting(EnrolmentRequested::seats)
                .containsExactly(Optional.empty());
        assertThat(told(EnrolmentConfirmed.class))
                .extracting(EnrolmentConfirmed::seats)
                .containsExactly(Optional.empty());
        assertThat(world.file("alma").seats()).contains(1);
    }

    @Test
    void a_party_waits_until_all_its_seats_are_free_and_nobody_overtakes_it() {
        List.of("alma", "bruno", "chloe").forEach(world::request);
        world.request("party", FIVE);
        world.request("denis");
        assertThat(world.stage("party")).isEqualTo(Stage.WAITING);
        assertThat(world.stage("denis")).as("three seats are free").isEqualTo(Stage.WAITING);

        world.cancel("alma");
        assertThat(world.stage("party")).as("four are free").isEqualTo(Stage.WAITING);

        world.cancel("bruno");
        assertThat(world.stage("party")).isEqualTo(Stage.OFFERED);
        assertThat(world.file("party").seats()).contains(5);
        assertThat(world.stage("denis")).isEqualTo(Stage.WAITING);
    }

    @Test
    void a_party_that_takes_fewer_is_offered_what_is_free_and_keeps_that_many() {
        List.of("alma", "bruno", "chloe").forEach(world::request);
        world.request("party", FIVE_OR_FEWER);
        world.wakeLedger();

        assertThat(told(SeatOffered.class)).singleElement().satisfies(offered -> {
            assertThat(offered.seats()).contains(3);
            assertThat(offered.asked()).contains(5);
        });

        world.confirm("party");
        world.cancel("alma");

        assertThat(told(EnrolmentConfirmed.class)).singleElement().satisfies(confirmed -> {
            assertThat(confirmed.seats()).contains(3);
            assertThat(confirmed.asked()).contains(5);
        });
        assertThat(world.file("party").seats()).contains(3);
        assertThat(world.ledger().free()).isEqualTo(1);
    }

    @Test
    void a_confirmation_that_is_learned_before_the_offer_says_how_many_seats_all_the_same() {
        List.of("alma", "bruno", "chloe").forEach(world::request);
        world.closeDesk();
        world.request("party", FIVE_OR_FEWER);
        EnrolmentFile before = world.file("party");

        EnrolmentFile after = before.learn(
                        new LedgerEvent.SeatConfirmed(World.COHORT, before.enrolment(), Optional.of(3)),
                        Optional.empty(),
                        world.cause())
                .state();

        assertThat(after.seats()).contains(3);
    }

    @Test
    void a_cancellation_gives_all_the_seats_of_a_party_back() {
        world.request("party", FIVE);
        world.confirm("party");
        world.request("others", FIVE);

        world.cancel("party");

        assertThat(world.stage("others")).isEqualTo(Stage.OFFERED);
        assertThat(world.ledger().taken()).isEqualTo(5);
        assertThat(world.file("party").seats()).isEmpty();
    }

    @Test
    void a_hold_that_ends_gives_all_the_seats_of_a_party_back() {
        world.request("party", FIVE);
        List.of("alma", "bruno", "chloe").forEach(world::request);
        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);

        world.pass(World.HOLD);
        world.wakeLedger();

        assertThat(world.stage("party")).isEqualTo(Stage.EXPIRED);
        assertThat(Stream.of("bruno", "chloe").map(world::stage)).containsOnly(Stage.OFFERED);
    }

    @Test
    void more_seats_than_there_are_can_not_be_waited_for_and_take_no_ticket() {
        world.request("alma");

        assertThat(world.request("party", new Party(7, false))).isEqualTo(new MoreThanThereAre(7, 6));
        assertThat(world.takeTicket()).isEqualTo(2);
    }

    @Test
    void a_party_that_takes_fewer_may_ask_for_more_seats_than_there_are() {
        assertThat(world.request("party", new Party(7, true))).isInstanceOf(Stored.class);
        world.wakeLedger();

        assertThat(world.file("party").seats()).contains(6);
    }

    /** The announced one may be below what is taken, and then it is refused. */
    @Test
    void the_capacity_that_counts_is_the_one_that_was_accepted() {
        world.request("alma", FIVE);
        world.announce(4);

        assertThat(world.request("party", new Party(6, false))).isInstanceOf(Stored.class);
        assertThat(world.request("others", new Party(7, false))).isEqualTo(new MoreThanThereAre(7, 6));
    }

    @Test
    void a_file_that_was_stored_before_parties_were_kept_is_of_one_seat() {
        world.request("alma");
        ObjectNode stored = Json.mapper().valueToTree(world.file("alma"));
        stored.remove("party");
        stored.remove("given");

        EnrolmentFile read = Json.mapper().treeToValue(stored, EnrolmentFile.class);

        assertThat(read.askedFor()).isEqualTo(Party.ALONE);
        assertThat(read.seats()).contains(1);
    }

    @Test
    void a_file_of_a_party_is_read_as_it_was_stored() {
        world.request("party", FIVE_OR_FEWER);
        EnrolmentFile file = world.file("party");

        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(file), EnrolmentFile.class))
                .isEqualTo(file);
    }

    private <E extends DomainEvent> List<E> told(Class<E> kind) {
        return world.files().events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
