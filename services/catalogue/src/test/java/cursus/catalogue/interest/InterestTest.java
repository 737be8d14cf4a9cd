package cursus.catalogue.interest;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.CancellationReason;
import cursus.catalogue.cohorts.CohortAct;
import cursus.catalogue.cohorts.RegistrationState;
import cursus.catalogue.interest.InterestAnswer.Reason;
import cursus.catalogue.interest.InterestAnswer.Refused;
import cursus.catalogue.interest.InterestAnswer.Standing;
import cursus.catalogue.interest.InterestAnswer.Taken;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a wish to be told. */
class InterestTest {

    private static final String ADA = "ada@example.org";

    private final World world = new World();

    @Test
    void an_address_waits_for_its_confirmation_under_a_link_that_nobody_can_read_in_the_store() {
        assertThat(world.register(ADA)).isEqualTo(new Taken(World.COHORT));

        String token = world.linksTo(ADA).getFirst();
        assertThat(only().state()).isEqualTo(InterestState.TO_CONFIRM);
        assertThat(only().links())
                .singleElement()
                .satisfies(link -> assertThat(token).doesNotContain(link.fingerprint()));
        assertThat(only().until()).contains(World.START.plus(Duration.ofHours(48)));
    }

    @Test
    void the_answer_to_a_known_address_is_that_to_an_unknown_one_and_no_second_one_is_kept() {
        InterestAnswer first = world.register(ADA);

        assertThat(world.register("ADA@example.org")).isEqualTo(first);
        assertThat(world.interests.states()).hasSize(1);
    }

    @Test
    void one_address_gets_no_more_than_a_few_mails_and_these_not_at_once() {
        for (int minutes = 0; minutes < 100; minutes++) {
            world.register(ADA);
            world.pass(Duration.ofMinutes(1));
        }

        assertThat(world.linksTo(ADA)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void every_link_that_was_sent_confirms_and_the_last_card_holds_the_one_that_was_followed() {
        world.register(ADA);
        world.pass(Duration.ofMinutes(10));
        world.register(ADA);
        String oldest = world.linksTo(ADA).getFirst();

        assertThat(world.confirm(oldest))
                .isEqualTo(new Standing(World.COHORT, InterestState.CONFIRMED, RegistrationState.TO_BE_ANNOUNCED));
        assertThat(world.cards().toList().getLast().confirmed()).isTrue();
        assertThat(world.cards().toList().getLast().token()).isEqualTo(oldest);
    }

    @Test
    void confirming_twice_tells_nothing_twice() {
        world.register(ADA);
        String token = world.linksTo(ADA).getFirst();
        world.confirm(token);

        assertThat(world.confirm(token)).isInstanceOf(Standing.class);
        assertThat(world.cards().filter(InterestCard::confirmed)).hasSize(1);
    }

    @Test
    void whoever_confirmed_gets_no_other_link_however_often_the_address_is_given() {
        world.register(ADA);
        world.confirm(world.linksTo(ADA).getFirst());
        world.pass(Duration.ofDays(1));

        assertThat(world.register(ADA)).isEqualTo(new Taken(World.COHORT));
        assertThat(world.linksTo(ADA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0123456789abcdef0123456789abcdef", "../../etc/passwd"})
    void what_is_no_link_of_ours_is_unknown(String nonsense) {
        assertThat(world.confirm(nonsense)).isEqualTo(new Refused(Reason.UNKNOWN_LINK));
        assertThat(world.unsubscribe(nonsense)).isEqualTo(new Refused(Reason.UNKNOWN_LINK));
    }

    @Test
    void the_id_alone_opens_nothing() {
        world.register(ADA);
        String guessed = only().interest().replace("-", "") + "x".repeat(43);
        String elsewhere = UUID.randomUUID().toString().replace("-", "") + "x".repeat(43);

        assertThat(world.confirm(guessed)).isEqualTo(new Refused(Reason.UNKNOWN_LINK));
        assertThat(world.confirm(elsewhere)).isEqualTo(new Refused(Reason.UNKNOWN_LINK));
    }

    @Test
    void what_is_not_confirmed_in_time_is_erased_and_its_link_good_no_more() {
        world.register(ADA);
        String token = world.linksTo(ADA).getFirst();
        world.pass(Duration.ofHours(48));

        assertThat(world.confirm(token)).isEqualTo(new Refused(Reason.LINK_OVER));
        world.wakeWhatIsDue();

        expectErased(Ending.NOT_CONFIRMED);
        assertThat(world.confirm(token)).isEqualTo(new Refused(Reason.LINK_OVER));
        world.register(ADA);
        assertThat(world.linksTo(ADA)).as("a new wish").hasSize(2);
    }

    @Test
    void an_unsubscription_erases_the_address_at_once_and_may_be_repeated() {
        world.register(ADA);
        String token = world.linksTo(ADA).getFirst();
        world.confirm(token);

        assertThat(world.unsubscribe(token)).isEqualTo(world.unsubscribe(token));
        expectErased(Ending.UNSUBSCRIBED);
        assertThat(world.interests.events().stream().filter(InterestErased.class::isInstance))
                .hasSize(1);
    }

    @Test
    void an_address_is_kept_after_the_opening_as_long_as_its_mail_may_be_sent_again() {
        world.register(ADA);
        world.confirm(world.linksTo(ADA).getFirst());
        world.open();
        world.pass(Duration.ofDays(7).minusSeconds(1));
        world.wakeWhatIsDue();
        assertThat(only().state()).isEqualTo(InterestState.CONFIRMED);

        world.pass(Duration.ofSeconds(1));
        world.wakeWhatIsDue();

        expectErased(Ending.TOLD);
    }

    @Test
    void whoever_confirms_after_the_opening_is_kept_as_long() {
        world.register(ADA);
        world.open();
        world.confirm(world.linksTo(ADA).getFirst());

        assertThat(only().toldAt()).contains(World.START);
        assertThat(only().until()).contains(World.START.plus(Duration.ofDays(7)));
    }

    @Test
    void an_opening_that_is_heard_when_it_is_over_is_nothing_to_be_told_of() {
        world.open();
        world.pass(Duration.ofHours(1));
        world.act(new CohortAct.Close(Optional.empty()));
        world.act(new CohortAct.Move(Samples.TO_BE_ANNOUNCED, Optional.empty()));
        world.register(ADA);
        world.confirm(world.linksTo(ADA).getFirst());

        world.telling.opened(World.COHORT, world.cause());

        assertThat(only().toldAt()).isEmpty();
        assertThat(world.interests.toBeTold(World.COHORT)).isEqualTo(1);
    }

    @Test
    void a_cancelled_cohort_has_nobody_who_waits_for_it() {
        world.register(ADA);
        world.act(new CohortAct.Cancel(CancellationReason.OTHER, Optional.empty(), Optional.empty()));
        world.telling.cancelled(World.COHORT, world.cause());

        expectErased(Ending.COHORT_CANCELLED);
        assertThat(world.register(ADA)).isEqualTo(new Refused(Reason.COHORT_CANCELLED));
    }

    @Test
    void who_waits_for_an_opening_that_never_came_is_erased_when_the_cohort_is_over() {
        world.register(ADA);
        world.confirm(world.linksTo(ADA).getFirst());
        world.pass(Duration.ofDays(365));
        world.wakeWhatIsDue();

        expectErased(Ending.COHORT_OVER);
    }

    @Test
    void there_is_nothing_to_wait_for_once_registration_is_open_or_over() {
        world.open();
        assertThat(world.register(ADA)).isEqualTo(new Refused(Reason.REGISTRATION_OPEN));

        world.pass(Duration.ofMinutes(1));
        world.act(new CohortAct.Close(Optional.empty()));
        assertThat(world.register(ADA)).isEqualTo(new Refused(Reason.REGISTRATION_CLOSED));
        assertThat(world.interests.states()).isEmpty();
    }

    @Test
    void a_full_list_refuses_known_and_unknown_addresses_alike() {
        Patience few = new Patience(Duration.ofHours(48), Duration.ofDays(7), Duration.ofMinutes(10), 3, 1);
        World small = new World(few);
        small.register(ADA);

        assertThat(small.register("bo@example.org")).isEqualTo(new Refused(Reason.LIST_FULL));
        assertThat(small.register(ADA)).isEqualTo(new Refused(Reason.LIST_FULL));
    }

    private void expectErased(Ending why) {
        Interest ended = world.interests.states().getFirst();
        assertThat(ended.state()).isEqualTo(InterestState.ENDED);
        assertThat(ended.ending()).contains(why);
        assertThat(ended.wish()).isEmpty();
        assertThat(ended.place()).isEmpty();
        assertThat(world.interests.events()).contains(new InterestErased(ended.interest()));
    }

    private Interest only() {
        assertThat(world.interests.states()).hasSize(1);
        return world.interests.states().getFirst();
    }
}
