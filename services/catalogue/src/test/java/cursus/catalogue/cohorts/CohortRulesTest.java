package cursus.catalogue.cohorts;

import static cursus.catalogue.Samples.CLOSES_AT;
import static cursus.catalogue.Samples.OPENS_AT;
import static cursus.catalogue.Samples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CohortRulesTest {

    private static final CohortProposal SOUND = Samples.proposal("ACAT21-041-P1", "ACAT21-041", WINDOW);
    private static final LocalDate START = SOUND.startsOn();
    private static final Money PRICE = SOUND.price();
    private static final Instant BEGINNING = Instant.parse("2021-09-13T22:00:00Z");

    @Test
    void a_sound_proposal_breaks_no_rule() {
        assertThat(CohortRules.brokenBy(SOUND)).isEmpty();
    }

    @Test
    void a_cohort_may_last_one_day_and_no_less() {
        assertThat(brokenFields(proposal(START, START, 20, 8, PRICE, WINDOW))).isEmpty();
        assertThat(brokenFields(proposal(START, START.minusDays(1), 20, 8, PRICE, WINDOW)))
                .containsExactly("endsOn ends-before-start");
    }

    @Test
    void a_cohort_has_at_least_one_seat() {
        assertThat(brokenFields(proposal(START, START, 1, 1, PRICE, WINDOW))).isEmpty();
        assertThat(brokenFields(proposal(START, START, 0, 0, PRICE, WINDOW)))
                .containsExactly("capacity capacity-below-one");
    }

    @Test
    void a_cohort_has_at_most_a_thousand_seats() {
        assertThat(brokenFields(proposal(START, START, 1_000, 8, PRICE, WINDOW)))
                .isEmpty();
        assertThat(brokenFields(proposal(START, START, 1_001, 8, PRICE, WINDOW)))
                .containsExactly("capacity capacity-above-most");
    }

    @Test
    void the_minimum_lies_between_none_and_all() {
        assertThat(brokenFields(proposal(START, START, 20, 20, PRICE, WINDOW))).isEmpty();
        assertThat(brokenFields(proposal(START, START, 20, 21, PRICE, WINDOW)))
                .containsExactly("minimum minimum-above-capacity");
        assertThat(brokenFields(proposal(START, START, 20, -1, PRICE, WINDOW)))
                .containsExactly("minimum minimum-below-zero");
    }

    @Test
    void a_cohort_may_be_free_but_pays_nobody() {
        assertThat(brokenFields(proposal(START, START, 20, 8, Money.parse("EUR 0.00"), WINDOW)))
                .isEmpty();
        assertThat(brokenFields(proposal(START, START, 20, 8, Money.parse("EUR -0.01"), WINDOW)))
                .containsExactly("price price-below-zero");
    }

    @Test
    void a_cohort_costs_at_most_a_million() {
        assertThat(brokenFields(proposal(START, START, 20, 8, Money.parse("EUR 1000000.00"), WINDOW)))
                .isEmpty();
        assertThat(brokenFields(proposal(START, START, 20, 8, Money.parse("EUR 1000000.01"), WINDOW)))
                .containsExactly("price price-above-most");
    }

    @Test
    void a_price_is_in_euros() {
        assertThat(brokenFields(proposal(START, START, 20, 8, Money.parse("CHF 7850.00"), WINDOW)))
                .containsExactly("price price-not-in-euros");
        assertThat(brokenFields(proposal(START, START, 20, 8, Money.parse("USD -1.00"), WINDOW)))
                .containsExactly("price price-not-in-euros");
    }

    @Test
    void registration_may_close_when_the_first_day_starts_in_paris_and_not_later() {
        assertThat(brokenFields(withWindow(Samples.window(OPENS_AT, BEGINNING))))
                .isEmpty();
        assertThat(brokenFields(withWindow(Samples.window(OPENS_AT, BEGINNING.plusMillis(1)))))
                .containsExactly("registration.closesAt closes-after-start");
    }

    @Test
    void registration_closes_after_it_opens() {
        assertThat(brokenFields(withWindow(Samples.window(OPENS_AT, OPENS_AT))))
                .containsExactly("registration.closesAt closes-before-opening");
    }

    @Test
    void a_closing_without_an_opening_says_too_little() {
        assertThat(brokenFields(withWindow(new RegistrationWindow(Optional.empty(), Optional.of(CLOSES_AT)))))
                .containsExactly("registration.opensAt opening-missing");
    }

    @Test
    void a_window_without_a_closing_closes_when_the_cohort_begins() {
        CohortProposal complete = withWindow(new RegistrationWindow(Optional.of(OPENS_AT), Optional.empty()))
                .complete();

        assertThat(complete.window()).isEqualTo(Samples.window(OPENS_AT, BEGINNING));
    }

    @Test
    void seats_wait_for_a_positive_time_of_at_most_thirty_days() {
        assertThat(brokenFields(waiting(Duration.ofMillis(1), Duration.ofDays(30))))
                .isEmpty();
        assertThat(brokenFields(waiting(Duration.ZERO, Duration.ofDays(30).plusMillis(1))))
                .containsExactly("holdFor wait-out-of-bounds", "offerFor wait-out-of-bounds");
    }

    @Test
    void years_have_four_digits() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat(brokenFields(proposal(START, last, 20, 8, PRICE, WINDOW))).isEmpty();
        assertThat(brokenFields(proposal(START, last.plusDays(1), 20, 8, PRICE, WINDOW)))
                .containsExactly("endsOn date-out-of-range");
        assertThat(brokenFields(withWindow(Samples.window(Instant.MIN, CLOSES_AT))))
                .containsExactly("registration.opensAt date-out-of-range");
    }

    @Test
    void all_broken_rules_are_named_at_once() {
        assertThat(brokenFields(proposal(START, START.minusDays(1), 0, 8, Money.parse("EUR -1.00"), WINDOW)))
                .containsExactly(
                        "endsOn ends-before-start",
                        "capacity capacity-below-one",
                        "minimum minimum-above-capacity",
                        "price price-below-zero");
    }

    private static List<String> brokenFields(CohortProposal proposal) {
        return CohortRules.brokenBy(proposal).stream()
                .map(rule -> rule.field() + " " + rule.rule())
                .toList();
    }

    private static CohortProposal withWindow(RegistrationWindow window) {
        return proposal(START, START, 20, 8, PRICE, window);
    }

    private static CohortProposal waiting(Duration holdFor, Duration offerFor) {
        return new CohortProposal(
                "ABC",
                "ACAT21-041",
                START,
                START,
                20,
                8,
                PRICE,
                WINDOW,
                holdFor,
                offerFor,
                List.of(),
                VatBasis.EXEMPT,
                Admission.OPEN);
    }

    private static CohortProposal proposal(
            LocalDate startsOn, LocalDate endsOn, int capacity, int minimum, Money price, RegistrationWindow window) {
        return new CohortProposal(
                "ABC",
                "ACAT21-041",
                startsOn,
                endsOn,
                capacity,
                minimum,
                price,
                window,
                Duration.ofMinutes(15),
                Duration.ofHours(24),
                List.of(),
                VatBasis.EXEMPT,
                Admission.OPEN);
    }
}
