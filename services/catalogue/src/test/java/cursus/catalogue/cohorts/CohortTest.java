package cursus.catalogue.cohorts;

import static cursus.catalogue.Samples.CLOSES_AT;
import static cursus.catalogue.Samples.OPENS_AT;
import static cursus.catalogue.Samples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.catalogue.Samples;
import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static final Text TITLE = Samples.french("Piloter la transformation publique");
    private static final Instant BEFORE = OPENS_AT.minus(Duration.ofDays(14));
    private static final Instant DURING = OPENS_AT.plus(Duration.ofDays(1));
    private static final Instant AFTER = CLOSES_AT.plus(Duration.ofDays(1));

    @Test
    void a_cohort_is_announced_with_its_terms_and_woken_when_registration_opens() {
        Change<Cohort> announced = announced(WINDOW, BEFORE);

        assertThat(announced.events()).containsExactly(CohortAnnounced.of(announced.state()));
        assertThat(announced.state().title()).isEqualTo(TITLE);
        assertThat(announced.state().dueAt()).contains(OPENS_AT);
    }

    @Test
    void a_cohort_whose_registration_is_to_be_announced_is_never_woken() {
        Change<Cohort> announced = announced(Samples.TO_BE_ANNOUNCED, BEFORE);

        assertThat(announced.state().dueAt()).isEmpty();
        assertThat(announced.events())
                .singleElement(InstanceOfAssertFactories.type(CohortAnnounced.class))
                .extracting(event -> event.registration().state())
                .isEqualTo(Registration.Plan.TO_BE_ANNOUNCED);
    }

    @Test
    void a_cohort_announced_within_its_window_tells_in_the_same_write_that_registration_is_open() {
        Change<Cohort> announced = announced(WINDOW, DURING);

        assertThat(names(announced)).containsExactly("CohortAnnounced", "RegistrationOpened");
        assertThat(announced.state().dueAt()).contains(CLOSES_AT);
    }

    @Test
    void a_code_is_taken_by_the_first_cohort_that_has_it() {
        Cohort present = announced(WINDOW, BEFORE).state();

        assertThat(Cohort.announced(Optional.of(present), proposal(WINDOW), TITLE, DURING))
                .isEqualTo(Decision.rejected(new CohortRefusal.CohortExists("ACAT21-041-P1", "ACAT21-041")));
    }

    @Test
    void opening_is_told_once_and_then_closing_is_awaited() {
        Change<Cohort> opened = announced(WINDOW, BEFORE).state().telling(OPENS_AT);

        assertThat(opened.events()).containsExactly(new RegistrationOpened("ACAT21-041-P1", OPENS_AT));
        assertThat(opened.state().dueAt()).contains(CLOSES_AT);
        assertThat(opened.state().telling(OPENS_AT).events()).isEmpty();
    }

    @Test
    void nothing_is_told_a_moment_before_its_time() {
        Cohort cohort = announced(WINDOW, BEFORE).state();

        assertThat(cohort.telling(OPENS_AT.minusMillis(1))).isEqualTo(Change.to(cohort));
    }

    @Test
    void closing_is_told_once_and_nothing_is_awaited_afterwards() {
        Cohort open = announced(WINDOW, DURING).state();

        Change<Cohort> closed = open.telling(CLOSES_AT);

        assertThat(closed.events()).containsExactly(new RegistrationClosed("ACAT21-041-P1", CLOSES_AT));
        assertThat(closed.state().dueAt()).isEmpty();
        assertThat(closed.state().telling(AFTER).events()).isEmpty();
    }

    @Test
    void a_wake_up_that_comes_too_late_tells_opening_and_closing_in_order() {
        Change<Cohort> told = announced(WINDOW, BEFORE).state().telling(AFTER);

        assertThat(told.events())
                .containsExactly(
                        new RegistrationOpened("ACAT21-041-P1", OPENS_AT),
                        new RegistrationClosed("ACAT21-041-P1", CLOSES_AT));
    }

    @Test
    void a_window_that_is_set_later_is_told_and_awaited() {
        Cohort cohort = announced(Samples.TO_BE_ANNOUNCED, BEFORE).state();

        Change<Cohort> changed = accepted(cohort.withWindow(WINDOW, BEFORE));

        assertThat(changed.events()).containsExactly(CohortChanged.of(changed.state()));
        assertThat(changed.state().dueAt()).contains(OPENS_AT);
    }

    @Test
    void the_same_window_again_changes_nothing() {
        Cohort cohort = announced(WINDOW, BEFORE).state();

        assertThat(accepted(cohort.withWindow(WINDOW, DURING))).isEqualTo(Change.to(cohort));
    }

    @Test
    void a_registration_that_stays_open_longer_is_not_opened_again() {
        Cohort open = announced(WINDOW, DURING).state();

        Change<Cohort> changed =
                accepted(open.withWindow(Samples.window(OPENS_AT, CLOSES_AT.plus(Duration.ofDays(2))), DURING));

        assertThat(names(changed)).containsExactly("CohortChanged");
        assertThat(changed.state().dueAt()).contains(CLOSES_AT.plus(Duration.ofDays(2)));
    }

    @Test
    void a_registration_that_reopens_is_told_again() {
        Cohort closed = announced(WINDOW, DURING).state().telling(CLOSES_AT).state();

        Change<Cohort> reopened =
                accepted(closed.withWindow(Samples.window(OPENS_AT, CLOSES_AT.plus(Duration.ofDays(7))), AFTER));

        assertThat(names(reopened)).containsExactly("CohortChanged", "RegistrationOpened");
    }

    @Test
    void an_opening_that_is_put_off_is_told_when_it_comes() {
        Cohort open = announced(WINDOW, DURING).state();
        Instant later = DURING.plus(Duration.ofDays(3));

        Change<Cohort> putOff = accepted(open.withWindow(Samples.window(later, CLOSES_AT), DURING));

        assertThat(names(putOff)).containsExactly("CohortChanged");
        assertThat(putOff.state().dueAt()).contains(later);
        assertThat(putOff.state().telling(later).events())
                .containsExactly(new RegistrationOpened("ACAT21-041-P1", later));
    }

    @Test
    void an_open_registration_that_is_cut_short_is_closed_at_once() {
        Cohort open = announced(WINDOW, DURING).state();

        Change<Cohort> cut =
                accepted(open.withWindow(Samples.window(OPENS_AT, DURING.minus(Duration.ofHours(1))), DURING));

        assertThat(names(cut)).containsExactly("CohortChanged", "RegistrationClosed");
        assertThat(cut.state().dueAt()).isEmpty();
    }

    @Test
    void a_window_that_closes_after_the_start_is_refused() {
        Cohort cohort = announced(WINDOW, BEFORE).state();

        assertThat(cohort.withWindow(Samples.window(OPENS_AT, Instant.parse("2021-09-14T07:00:00Z")), BEFORE))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isInstanceOfSatisfying(
                                        CohortRefusal.Invalid.class,
                                        invalid -> assertThat(invalid.rules())
                                                .extracting(BrokenRule::field, BrokenRule::rule)
                                                .containsExactly(tuple("closesAt", "closes-after-start"))));
    }

    private static CohortProposal proposal(RegistrationWindow window) {
        return Samples.proposal("ACAT21-041-P1", "ACAT21-041", window);
    }

    private static Change<Cohort> announced(RegistrationWindow window, Instant now) {
        return accepted(Cohort.announced(Optional.empty(), proposal(window), TITLE, now));
    }

    private static Change<Cohort> accepted(Decision<Cohort, CohortRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Cohort, CohortRefusal>(var change) -> change;
            case Decision.Rejected<Cohort, CohortRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static List<String> names(Change<Cohort> change) {
        return change.events().stream()
                .map(DomainEvent::getClass)
                .map(Class::getSimpleName)
                .toList();
    }
}
