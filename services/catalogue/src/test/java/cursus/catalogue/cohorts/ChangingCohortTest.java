package cursus.catalogue.cohorts;

import static cursus.catalogue.Samples.CLOSES_AT;
import static cursus.catalogue.Samples.OPENS_AT;
import static cursus.catalogue.Samples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.ChangingCohort.Preview;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What officers do to a cohort that is announced. */
class ChangingCohortTest {

    private static final String COHORT = "ACAT21-041-P1";
    private static final Instant BEFORE = OPENS_AT.minus(Duration.ofDays(14));
    private static final Instant DURING = OPENS_AT.plus(Duration.ofDays(1));
    private static final Instant BEGINNING = Instant.parse("2021-09-13T22:00:00Z");
    private static final Optional<Integer> ANY = Optional.empty();

    private final InMemoryCohorts cohorts = new InMemoryCohorts();
    private final ChangingCohort changing = new ChangingCohort(cohorts, _ -> 37);

    @Test
    void each_term_can_be_changed_and_the_others_stay() {
        Cohort before = announced(WINDOW, BEFORE);

        Cohort after = accepted(new CohortAct.Change(capacity(24), false, Optional.of(1)), BEFORE);

        assertThat(after.capacity()).isEqualTo(24);
        assertThat(after.price()).isEqualTo(before.price());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(cohorts.events()).contains(CohortChanged.of(after));
    }

    @Test
    void what_changes_nothing_is_told_to_nobody() {
        Cohort before = announced(WINDOW, BEFORE);

        assertThat(accepted(new CohortAct.Change(capacity(before.capacity()), false, Optional.of(1)), BEFORE))
                .isEqualTo(before);
        assertThat(told()).containsExactly("CohortAnnounced");
    }

    @Test
    void whoever_decides_by_an_older_revision_hears_what_was_changed_since() {
        announced(WINDOW, BEFORE);
        accepted(new CohortAct.Change(capacity(24), false, Optional.of(1)), BEFORE);
        accepted(new CohortAct.Change(price("EUR 7900.00"), false, Optional.of(2)), BEFORE);

        assertThat(changing.carryOut(
                        COHORT, new CohortAct.Change(capacity(30), false, Optional.of(1)), Samples.causeAt(BEFORE)))
                .isEqualTo(Decision.rejected(new CohortRefusal.ChangedMeanwhile(1, 3, List.of("capacity", "price"))));
        assertThat(present().capacity()).isEqualTo(24);
    }

    @Test
    void a_capacity_that_was_refused_is_proposed_again_when_it_is_sent_again() {
        Cohort before = announced(WINDOW, BEFORE);

        accepted(new CohortAct.Change(capacity(before.capacity()), true, Optional.of(1)), BEFORE);

        assertThat(told()).containsExactly("CohortAnnounced", "CohortChanged");
    }

    @Test
    void a_window_that_ended_with_the_beginning_moves_with_it() {
        announced(Samples.window(OPENS_AT, BEGINNING), BEFORE);

        Cohort later = accepted(
                new CohortAct.Change(period(LocalDate.of(2021, 9, 21), LocalDate.of(2021, 12, 7)), false, ANY), BEFORE);

        assertThat(later.window().closesAt()).contains(BEGINNING.plus(Duration.ofDays(7)));
    }

    @Test
    void a_beginning_before_the_closing_of_registration_is_refused() {
        announced(WINDOW, BEFORE);

        assertThat(rules(new CohortAct.Change(
                        period(LocalDate.of(2021, 8, 30), LocalDate.of(2021, 11, 30)), false, ANY)))
                .containsExactly("registration.closesAt closes-after-start");
        assertThat(rules(new CohortAct.Change(price("EUR -1.00"), false, ANY)))
                .containsExactly("price price-below-zero");
        assertThat(told()).containsExactly("CohortAnnounced");
    }

    @Test
    void registration_is_opened_by_hand_before_anything_was_announced() {
        announced(Samples.TO_BE_ANNOUNCED, BEFORE);

        Cohort open = accepted(new CohortAct.Open(Optional.of(1)), BEFORE);

        assertThat(open.registrationAt(BEFORE)).isEqualTo(RegistrationState.OPEN);
        assertThat(open.window()).isEqualTo(Samples.window(BEFORE, BEGINNING));
        assertThat(told()).containsExactly("CohortAnnounced", "CohortChanged", "RegistrationOpened");
    }

    @Test
    void registration_that_was_to_open_later_is_open_now_and_closes_as_planned() {
        announced(WINDOW, BEFORE);

        assertThat(accepted(new CohortAct.Open(ANY), BEFORE).window()).isEqualTo(Samples.window(BEFORE, CLOSES_AT));
    }

    @Test
    void opening_what_is_open_and_closing_what_is_closed_changes_nothing() {
        announced(WINDOW, DURING);
        accepted(new CohortAct.Open(ANY), DURING);
        accepted(new CohortAct.Close(ANY), DURING);
        accepted(new CohortAct.Close(ANY), DURING.plusSeconds(1));

        assertThat(told())
                .containsExactly("CohortAnnounced", "RegistrationOpened", "CohortChanged", "RegistrationClosed");
    }

    @Test
    void what_has_not_opened_can_not_be_closed() {
        announced(WINDOW, BEFORE);

        assertThat(changing.carryOut(COHORT, new CohortAct.Close(ANY), Samples.causeAt(BEFORE)))
                .isEqualTo(Decision.rejected(new CohortRefusal.NotOpenYet(COHORT)));
    }

    @Test
    void a_cohort_that_has_begun_opens_no_more() {
        announced(Samples.TO_BE_ANNOUNCED, BEFORE);

        assertThat(changing.carryOut(COHORT, new CohortAct.Open(ANY), Samples.causeAt(BEGINNING)))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(CohortRefusal.Invalid.class));
    }

    @Test
    void a_cancelled_cohort_is_closed_for_good_and_can_be_changed_no_more() {
        announced(WINDOW, DURING);

        Cohort cancelled =
                accepted(new CohortAct.Cancel(CancellationReason.TOO_FEW_PARTICIPANTS, Optional.empty(), ANY), DURING);

        assertThat(cancelled.registrationAt(DURING)).isEqualTo(RegistrationState.CLOSED);
        assertThat(cancelled.dueAt()).isEmpty();
        assertThat(told())
                .containsExactly("CohortAnnounced", "RegistrationOpened", "CohortCancelled", "RegistrationClosed");
        for (CohortAct act : List.of(
                new CohortAct.Change(capacity(30), false, ANY),
                new CohortAct.Open(ANY),
                new CohortAct.Move(WINDOW, ANY),
                new CohortAct.Cancel(CancellationReason.OTHER, Optional.empty(), ANY))) {
            assertThat(changing.carryOut(COHORT, act, Samples.causeAt(DURING)))
                    .isEqualTo(Decision.rejected(new CohortRefusal.Cancelled(COHORT)));
        }
    }

    @Test
    void a_preview_tells_what_would_be_published_and_mailed_and_writes_nothing() {
        Cohort before = announced(Samples.TO_BE_ANNOUNCED, BEFORE);

        assertThat(changing.preview(COHORT, new CohortAct.Open(Optional.of(1)), BEFORE))
                .isInstanceOfSatisfying(Preview.Seen.class, seen -> {
                    assertThat(seen.preview().events()).containsExactly("CohortChanged", "RegistrationOpened");
                    assertThat(seen.preview().mails()).isEqualTo(37);
                    assertThat(seen.preview().cohort().registration().state()).isEqualTo(RegistrationState.OPEN);
                });
        assertThat(present()).isEqualTo(before);
        assertThat(told()).containsExactly("CohortAnnounced");
    }

    @Test
    void a_preview_refuses_what_the_act_would_refuse() {
        announced(WINDOW, BEFORE);

        assertThat(changing.preview(COHORT, new CohortAct.Open(Optional.of(7)), BEFORE))
                .isEqualTo(new Preview.Refused(new CohortRefusal.ChangedMeanwhile(7, 1, List.of())));
    }

    private Cohort announced(RegistrationWindow window, Instant now) {
        cohorts.decide(
                COHORT,
                Samples.causeAt(now),
                present -> Cohort.announced(
                        present, Samples.proposal(COHORT, "ACAT21-041", window), Samples.french("Un titre"), now));
        return present();
    }

    private Cohort accepted(CohortAct act, Instant now) {
        return switch (changing.carryOut(COHORT, act, Samples.causeAt(now))) {
            case Decision.Accepted<Cohort, CohortRefusal>(Change<Cohort> change) -> change.state();
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private List<String> rules(CohortAct act) {
        return switch (changing.carryOut(COHORT, act, Samples.causeAt(BEFORE))) {
            case Decision.Rejected<Cohort, CohortRefusal>(CohortRefusal.Invalid(var rules)) ->
                rules.stream().map(rule -> rule.field() + " " + rule.rule()).toList();
            case Decision<Cohort, CohortRefusal> other -> throw new AssertionError(other);
        };
    }

    private Cohort present() {
        return cohorts.find(COHORT).orElseThrow();
    }

    private List<String> told() {
        return cohorts.events().stream()
                .map(DomainEvent::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    private static CohortChange capacity(int seats) {
        return change(Optional.empty(), Optional.empty(), Optional.of(seats), Optional.empty());
    }

    private static CohortChange price(String money) {
        return change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Money.parse(money)));
    }

    private static CohortChange period(LocalDate from, LocalDate to) {
        return change(Optional.of(from), Optional.of(to), Optional.empty(), Optional.empty());
    }

    private static CohortChange change(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<Integer> capacity, Optional<Money> price) {
        return new CohortChange(
                from, to, capacity, Optional.empty(), price, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
