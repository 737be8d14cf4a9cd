package cursus.catalogue.cohorts.web;

import cursus.catalogue.cohorts.CohortProposal;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.catalogue.programmes.Text;
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
        Optional<@Size(max = 20) List<@NotNull @Valid TextBody>> places) {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration OFFER = Duration.ofHours(24);

    /** From when until when; both are left out while nothing is known. */
    record WindowBody(Optional<Instant> opensAt, Optional<Instant> closesAt) {

        RegistrationWindow window() {
            return new RegistrationWindow(opensAt, closesAt);
        }
    }

    /** Words as they are sent; English that is blank counts as missing. */
    record TextBody(@NotBlank @Size(max = 1_000) String fr, Optional<@Size(max = 1_000) String> en) {

        Text text() {
            return new Text(fr.strip(), en.map(String::strip).filter(words -> !words.isEmpty()));
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
                places.orElse(List.of()).stream().map(TextBody::text).toList());
    }
}
