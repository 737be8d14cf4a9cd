package cursus.notification.openings;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.interests.Interest;
import cursus.notification.languages.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told that registration is open, and how often. */
class TellingInterestedTest {

    private static final Instant OPENS = Samples.NOW.minus(Duration.ofHours(1));
    private static final Instant CLOSES = Samples.NOW.plus(Duration.ofDays(30));
    private static final Optional<Instant> NEVER = Optional.empty();

    private final World world = new World();
    private long sequence = 1;

    TellingInterestedTest() {
        world.cohorts.described(cohort(Optional.of(OPENS), Optional.of(CLOSES)));
    }

    @Test
    void whoever_gave_an_address_is_asked_to_confirm_it_and_told_nothing_else() {
        world.interested.card(card("ada", false));
        world.cohorts.opened(heard("opening-1"));

        assertThat(templatesTo("ada")).containsExactly(Template.INTEREST_TO_CONFIRM);
    }

    @Test
    void each_who_confirmed_is_told_once_even_when_everything_is_heard_again() {
        Received<Interest> ada = card("ada", true);
        Received<Interest> bo = card("bo", true);
        Received<String> opening = heard("opening-1");

        for (int times = 0; times < 2; times++) {
            world.interested.card(ada);
            world.interested.card(bo);
            world.cohorts.opened(opening);
        }

        assertThat(templatesTo("ada")).containsExactly(Template.REGISTRATION_OPENED);
        assertThat(templatesTo("bo")).containsExactly(Template.REGISTRATION_OPENED);
    }

    @Test
    void the_opening_may_be_heard_before_the_confirmation() {
        world.cohorts.opened(heard("opening-1"));
        world.interested.card(card("ada", true));

        assertThat(templatesTo("ada")).containsExactly(Template.REGISTRATION_OPENED);
    }

    @Test
    void after_a_closing_nobody_is_told_until_it_opens_again_and_then_only_those_who_were_not() {
        world.interested.card(card("ada", true));
        world.cohorts.opened(heard("opening-1"));
        world.cohorts.closed(heard("closing-1"));
        world.interested.card(card("bo", true));
        assertThat(templatesTo("bo")).isEmpty();

        world.cohorts.opened(heard("opening-2"));

        assertThat(templatesTo("ada")).containsExactly(Template.REGISTRATION_OPENED);
        assertThat(templatesTo("bo")).containsExactly(Template.REGISTRATION_OPENED);
    }

    @Test
    void an_opening_that_is_put_off_is_none_until_it_comes() {
        world.cohorts.opened(heard("opening-1"));
        world.cohorts.described(cohort(Optional.of(CLOSES.minusSeconds(60)), Optional.of(CLOSES)));
        world.interested.card(card("ada", true));
        assertThat(templatesTo("ada")).isEmpty();

        world.cohorts.opened(heard("opening-2"));

        assertThat(templatesTo("ada")).containsExactly(Template.REGISTRATION_OPENED);
    }

    @Test
    void a_change_of_other_terms_leaves_an_opening_as_it_is() {
        world.cohorts.opened(heard("opening-1"));
        world.cohorts.described(cohort(Optional.of(OPENS), Optional.of(CLOSES.minusSeconds(60))));
        world.interested.card(card("ada", true));

        assertThat(templatesTo("ada")).containsExactly(Template.REGISTRATION_OPENED);
    }

    @Test
    void what_is_sent_has_the_address_of_the_card_and_the_link_of_its_owner() {
        world.interested.card(card("ada", true));
        world.cohorts.opened(heard("opening-1"));
        send(onlyTo("ada"));

        assertThat(world.told)
                .singleElement()
                .satisfies(facts -> assertThat(facts.person().email()).isEqualTo("ada@example.org"));
        assertThat(world.told).extracting(Facts::token).containsExactly(Optional.of("token-of-ada"));
    }

    @Test
    void whoever_is_erased_gets_nothing_more_and_nothing_is_left_of_their_address() {
        world.interested.card(card("ada", true));
        world.interested.card(card("bo", true));
        world.cohorts.opened(heard("opening-1"));
        send(onlyTo("ada"));

        world.interested.erased(erasure("ada"));
        world.interested.erased(erasure("bo"));
        send(onlyTo("bo"));

        assertThat(onlyTo("ada").state()).isEqualTo(DeliveryState.SENT);
        assertThat(onlyTo("bo").state()).isEqualTo(DeliveryState.FAILED);
        assertThat(world.deliveries.states()).allSatisfy(delivery -> {
            assertThat(delivery.letter()).isEmpty();
            assertThat(delivery.copies()).isEmpty();
        });
        assertThat(world.interests.states())
                .allSatisfy(left -> assertThat(left.card()).isEmpty());
        assertThat(world.server.taken).hasSize(1);
    }

    @Test
    void a_card_that_is_heard_again_after_its_erasure_brings_nobody_back() {
        Received<Interest> card = card("ada", false);
        world.interested.card(card);
        world.interested.erased(erasure("ada"));

        world.interested.card(card);
        world.cohorts.opened(heard("opening-1"));

        assertThat(onlyTo("ada").state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void a_service_that_starts_late_mails_nothing_old() {
        World late = new World(Samples.NOW.plusSeconds(1));
        late.cohorts.described(cohort(Optional.of(OPENS), Optional.of(CLOSES)));
        late.interested.card(card("ada", false));
        late.interested.card(card("bo", true));
        late.cohorts.opened(heard("opening-1"));

        assertThat(late.deliveries.states()).isEmpty();
    }

    @Test
    void a_cohort_whose_opening_is_to_be_announced_is_open_for_nobody() {
        world.cohorts.opened(heard("opening-1"));
        world.cohorts.described(cohort(NEVER, NEVER));
        world.interested.card(card("ada", true));

        assertThat(templatesTo("ada")).isEmpty();
    }

    private void send(Delivery delivery) {
        world.sending.send(delivery.delivery(), Samples.causeAt(Samples.NOW));
    }

    private Delivery onlyTo(String interest) {
        List<Delivery> all = world.deliveries.allOf(interest);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Template> templatesTo(String interest) {
        return world.deliveries.allOf(interest).stream().map(Delivery::template).toList();
    }

    private Received<Interest> card(String name, boolean confirmed) {
        Interest interest = new Interest(
                name,
                Optional.of(Samples.COHORT),
                Optional.of(new Interest.Card(
                        name + "@example.org",
                        Optional.empty(),
                        Language.FRENCH,
                        confirmed,
                        Samples.NOW,
                        "token-of-" + name)));
        return Samples.received(anyId(), "cursus.catalogue.interest.state", name, sequence++, interest);
    }

    private Received<String> erasure(String name) {
        return Samples.received(anyId(), "cursus.catalogue.interest.state", name, sequence++, name);
    }

    private Received<Cohort> cohort(Optional<Instant> opensAt, Optional<Instant> closesAt) {
        Cohort plain = Samples.cohort();
        Cohort cohort = new Cohort(
                plain.cohort(),
                plain.title(),
                plain.startsOn(),
                plain.endsOn(),
                plain.programme(),
                opensAt,
                closesAt,
                Optional.empty());
        return Samples.received(anyId(), "cursus.catalogue.cohorts", Samples.COHORT, sequence++, cohort);
    }

    private Received<String> heard(String event) {
        return Samples.received(event, "cursus.catalogue.cohorts", Samples.COHORT, sequence++, Samples.COHORT);
    }

    private static String anyId() {
        return UUID.randomUUID().toString();
    }
}
