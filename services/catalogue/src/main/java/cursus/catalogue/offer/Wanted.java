package cursus.catalogue.offer;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.RegistrationState;
import cursus.catalogue.programmes.Branch;
import cursus.catalogue.programmes.PlaceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which programmes somebody wants to see; what is absent does not matter. What is asked of cohorts, one and the same has to
 * have: its price, its period and an open registration.
 *
 * @param words all of which have to begin a word of the programme; words in which nothing can be looked for find nothing
 * @param maxPrice in euros
 * @param from the cohort does not end before
 * @param to the cohort does not begin after
 * @param open whether registration has to be open
 */
public record Wanted(
        Optional<String> words,
        Optional<String> family,
        Optional<Branch> branch,
        Optional<PlaceKind> place,
        Optional<Integer> maxPrice,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean open) {

    boolean fits(ProgrammeCard card) {
        return family.map(card.family()::equals).orElse(true)
                && branch.map(card.audienceBranches()::contains).orElse(true)
                && place.map(card.places()::contains).orElse(true);
    }

    boolean fitsOneOf(List<Cohort> cohorts, Instant now) {
        return asksNothingOfCohorts() || cohorts.stream().anyMatch(cohort -> fits(cohort, now));
    }

    private boolean asksNothingOfCohorts() {
        return !open && maxPrice.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    private boolean fits(Cohort cohort, Instant now) {
        return maxPrice.map(euros -> cohort.price().getAmount().compareTo(BigDecimal.valueOf(euros)) <= 0)
                        .orElse(true)
                && from.map(day -> !cohort.endsOn().isBefore(day)).orElse(true)
                && to.map(day -> !cohort.startsOn().isAfter(day)).orElse(true)
                && (!open || isOpen(cohort, now));
    }

    private static boolean isOpen(Cohort cohort, Instant now) {
        return CohortPage.of(cohort, now).registration().state() == RegistrationState.OPEN;
    }
}
