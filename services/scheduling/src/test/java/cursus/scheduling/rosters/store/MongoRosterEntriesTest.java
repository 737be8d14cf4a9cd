package cursus.scheduling.rosters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import cursus.scheduling.Samples;
import cursus.scheduling.rosters.EnrolmentFacts;
import cursus.scheduling.rosters.FollowingEnrolments;
import cursus.scheduling.rosters.Mark;
import cursus.scheduling.rosters.RosterEntries;
import cursus.scheduling.rosters.RosterEntry;
import cursus.scheduling.rosters.Standing;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MongoRosterEntriesTest {

    private final RosterEntries entries;
    private final FollowingEnrolments following;

    @Autowired
    MongoRosterEntriesTest(RosterEntries entries) {
        this.entries = entries;
        this.following = new FollowingEnrolments(entries);
    }

    @Test
    void a_request_is_kept_and_is_not_on_the_roster_yet() {
        EnrolmentFacts facts = facts(Samples.freshCohort());

        following.requested(event("EnrolmentRequested", facts, 1));

        assertThat(standing(facts)).isEqualTo(Standing.REQUESTED);
        assertThat(entries.confirmedOf(facts.cohort(), 10)).isEmpty();
    }

    @Test
    void a_confirmed_enrolment_is_on_the_roster_of_its_cohort_alone() {
        EnrolmentFacts facts = facts(Samples.freshCohort());

        confirm(facts);

        assertThat(entries.confirmedOf(facts.cohort(), 10))
                .extracting(RosterEntry::enrolment, RosterEntry::person)
                .containsExactly(tuple(facts.enrolment(), facts.person()));
        assertThat(entries.confirmedOf(Samples.freshCohort(), 10)).isEmpty();
    }

    @Test
    void a_cancelled_enrolment_leaves_the_roster() {
        EnrolmentFacts facts = facts(Samples.freshCohort());
        confirm(facts);

        following.cancelled(event("EnrolmentCancelled", facts, 4));

        assertThat(standing(facts)).isEqualTo(Standing.CANCELLED);
        assertThat(entries.confirmedOf(facts.cohort(), 10)).isEmpty();
    }

    @Test
    void holds_and_offers_that_end_are_told_apart() {
        EnrolmentFacts held = facts(Samples.freshCohort());
        following.requested(event("EnrolmentRequested", held, 1));
        following.expired(event("HoldExpired", held, 2));
        EnrolmentFacts offered = facts(held.cohort());
        following.requested(event("EnrolmentRequested", offered, 1));
        following.lapsed(event("OfferLapsed", offered, 2));

        assertThat(standing(held)).isEqualTo(Standing.EXPIRED);
        assertThat(standing(offered)).isEqualTo(Standing.LAPSED);
    }

    @Test
    void an_event_that_arrives_twice_changes_nothing() {
        EnrolmentFacts facts = facts(Samples.freshCohort());
        Received<EnrolmentFacts> request = event("EnrolmentRequested", facts, 1);
        following.requested(request);
        following.confirmed(event("EnrolmentConfirmed", facts, 2));

        following.requested(request);

        assertThat(standing(facts)).isEqualTo(Standing.CONFIRMED);
        assertThat(entries.find(facts.enrolment()).orElseThrow().marks())
                .extracting(Mark::standing, Mark::reason)
                .containsExactly(
                        tuple(Standing.REQUESTED, "EnrolmentRequested"),
                        tuple(Standing.CONFIRMED, "EnrolmentConfirmed"));
    }

    @Test
    void what_is_told_of_an_enrolment_that_has_not_begun_is_out_of_order_and_tried_no_longer() {
        EnrolmentFacts facts = facts(Samples.freshCohort());

        assertThatThrownBy(() -> following.seen(event("AddedLater", facts, 1))).isInstanceOf(OutOfOrder.class);

        assertThat(entries.find(facts.enrolment())).isEmpty();
    }

    @Test
    void a_roster_is_read_up_to_a_limit_in_a_steady_order() {
        String cohort = Samples.freshCohort();
        List.of(1, 2, 3).forEach(_ -> confirm(facts(cohort)));

        List<RosterEntry> all = entries.confirmedOf(cohort, 10);

        assertThat(all).hasSize(3);
        assertThat(entries.confirmedOf(cohort, 2)).isEqualTo(all.subList(0, 2));
    }

    private void confirm(EnrolmentFacts facts) {
        following.requested(event("EnrolmentRequested", facts, 1));
        following.seen(event("SeatHeld", facts, 2));
        following.confirmed(event("EnrolmentConfirmed", facts, 3));
    }

    private Standing standing(EnrolmentFacts facts) {
        return entries.find(facts.enrolment()).orElseThrow().standing();
    }

    private static EnrolmentFacts facts(String cohort) {
        return new EnrolmentFacts(Samples.freshId(), cohort, Samples.freshId());
    }

    private static Received<EnrolmentFacts> event(String name, EnrolmentFacts facts, long sequence) {
        return Samples.received("cursus.enrolment.files", name, facts.enrolment(), sequence, facts);
    }
}
