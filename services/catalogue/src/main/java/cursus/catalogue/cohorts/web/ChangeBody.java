package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.Admission;
import cursus.catalogue.cohorts.CohortChange;
import cursus.catalogue.cohorts.VatBasis;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What is to be another from now on; what is left out stays as it is. */
record ChangeBody(
        @NotNull Integer revision,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<Integer> capacity,
        Optional<Integer> minimum,
        Optional<Money> price,
        Optional<VatBasis> vatBasis,
        Optional<@Size(max = 20) List<@NotNull @Valid PlaceBody>> places,
        Optional<Admission> admission) {

    CohortChange change() {
        return new CohortChange(
                startsOn, endsOn, capacity, minimum, price, vatBasis, places.map(PlaceBody::places), admission);
    }
}
