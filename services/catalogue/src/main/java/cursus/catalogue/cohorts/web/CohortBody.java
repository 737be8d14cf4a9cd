package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.Admission;
import cursus.catalogue.cohorts.CohortProposal;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.catalogue.cohorts.VatBasis;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A cohort as a training officer sends it. */
record CohortBody(
        @NotNull String cohort,
        @NotBlank String programme,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull Integer capacity,
        @NotNull Integer minimum,
        @NotNull Money price,
        @NotNull @Valid WindowBody registration,
        Optional<Duration> holdFor,
        Optional<Duration> offerFor,
        Optional<@Size(max = 20) List<@NotNull @Valid PlaceBody>> places,
        Optional<VatBasis> vatBasis,
        Optional<Admission> admission) {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration OFFER = Duration.ofHours(24);

    /**
     * From when until when; both are left out while nothing is known.
     *
     * @param revision by which it was decided; left out by whoever does not mind
     */
    record WindowBody(Optional<Instant> opensAt, Optional<Instant> closesAt, Optional<Integer> revision) {

        RegistrationWindow window() {
            return new RegistrationWindow(opensAt, closesAt);
        }
    }

    CohortProposal proposal() {
        return new CohortProposal(
                cohort,
                programme,
                startsOn,
                endsOn,
                capacity,
                minimum,
                price,
                registration.window(),
                holdFor.orElse(HOLD),
                offerFor.orElse(OFFER),
                PlaceBody.places(places.orElse(List.of())),
                vatBasis.orElse(VatBasis.EXEMPT),
                admission.orElse(Admission.OPEN));
    }
}
