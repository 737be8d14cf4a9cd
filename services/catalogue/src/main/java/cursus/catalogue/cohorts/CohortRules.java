package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What must hold for every cohort, each rule named as refusals name it. */
final class CohortRules {

    /** The days of a cohort are days of the school. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final int MOST_SEATS = 1_000;
    private static final Money HIGHEST_PRICE = Money.of(CurrencyUnit.EUR, 1_000_000);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final List<BrokenRule> broken = new ArrayList<>();

    private CohortRules() {}

    /** The instant at which the first day starts. */
    static Instant beginning(LocalDate startsOn) {
        return startsOn.atStartOfDay(ZONE).toInstant();
    }

    static List<BrokenRule> brokenBy(CohortProposal proposal) {
        CohortRules rules = new CohortRules();
        rules.code(proposal.cohort());
        rules.period(proposal);
        rules.seats(proposal);
        rules.price(proposal.price());
        rules.window(proposal.window(), proposal.startsOn(), "registration.");
        rules.wait("holdFor", proposal.holdFor());
        rules.wait("offerFor", proposal.offerFor());
        return List.copyOf(rules.broken);
    }

    static List<BrokenRule> brokenBy(RegistrationWindow window, LocalDate startsOn) {
        CohortRules rules = new CohortRules();
        rules.window(window, startsOn, "");
        return List.copyOf(rules.broken);
    }

    private void code(String cohort) {
        if (!Programme.isCode(cohort)) {
            refuse("cohort", "code", cohort);
        }
    }

    private void period(CohortProposal proposal) {
        inRange("startsOn", beginning(proposal.startsOn()));
        inRange("endsOn", beginning(proposal.endsOn()));
        if (proposal.endsOn().isBefore(proposal.startsOn())) {
            refuse("endsOn", "ends-before-start", proposal.startsOn(), proposal.endsOn());
        }
    }

    private void seats(CohortProposal proposal) {
        if (proposal.capacity() < 1) {
            refuse("capacity", "capacity-below-one", proposal.capacity());
        }
        if (proposal.capacity() > MOST_SEATS) {
            refuse("capacity", "capacity-above-most", proposal.capacity(), MOST_SEATS);
        }
        if (proposal.minimum() < 0) {
            refuse("minimum", "minimum-below-zero", proposal.minimum());
        }
        if (proposal.minimum() > proposal.capacity()) {
            refuse("minimum", "minimum-above-capacity", proposal.minimum(), proposal.capacity());
        }
    }

    private void price(Money price) {
        if (!price.getCurrencyUnit().equals(HIGHEST_PRICE.getCurrencyUnit())) {
            refuse("price", "price-not-in-euros", price.getCurrencyUnit());
        } else if (price.isNegative()) {
            refuse("price", "price-below-zero", price);
        } else if (price.isGreaterThan(HIGHEST_PRICE)) {
            refuse("price", "price-above-most", price, HIGHEST_PRICE.getAmount());
        }
    }

    private void window(RegistrationWindow window, LocalDate startsOn, String prefix) {
        Optional<Instant> opensAt = window.opensAt();
        Optional<Instant> closesAt = window.closesAt();
        opensAt.ifPresent(instant -> inRange(prefix + "opensAt", instant));
        closesAt.ifPresent(instant -> inRange(prefix + "closesAt", instant));
        if (opensAt.isEmpty() && closesAt.isPresent()) {
            refuse(prefix + "opensAt", "opening-missing", closesAt.get());
        }
        if (closesAt.isPresent() && closesAt.get().isAfter(beginning(startsOn))) {
            refuse(prefix + "closesAt", "closes-after-start", closesAt.get(), startsOn);
        }
        if (opensAt.isPresent() && closesAt.isPresent() && !opensAt.get().isBefore(closesAt.get())) {
            refuse(prefix + "closesAt", "closes-before-opening", opensAt.get(), closesAt.get());
        }
    }

    /** Four digits keep dates in order as text too, and inside of what every store and calendar can hold. */
    private void inRange(String field, Instant instant) {
        if (instant.isBefore(startOf(FIRST_YEAR)) || !instant.isBefore(startOf(LAST_YEAR + 1))) {
            refuse(field, "date-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
    }

    private static Instant startOf(int year) {
        return beginning(LocalDate.of(year, Month.JANUARY, 1));
    }

    private void wait(String field, Duration duration) {
        if (!duration.isPositive() || duration.compareTo(LONGEST_WAIT) > 0) {
            refuse(field, "wait-out-of-bounds", duration, LONGEST_WAIT.toDays());
        }
    }

    private void refuse(String field, String rule, Object... inputs) {
        broken.add(new BrokenRule(field, rule, List.of(inputs)));
    }
}
