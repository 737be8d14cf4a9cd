package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What everybody may read of a cohort at some instant.
 *
 * @param revision by which a change is decided
 * @param cancellation absent while it is to take place
 * @param seats what was answered to its capacity; absent in lists, and while nothing was answered
 */
public record CohortPage(
        String cohort,
        String programme,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int minimum,
        Money price,
        VatBasis vatBasis,
        Admission admission,
        Registering registration,
        Duration holdFor,
        Duration offerFor,
        List<Place> places,
        int revision,
        Optional<Cancellation> cancellation,
        Optional<CapacityAnswer> seats) {

    public CohortPage {
        places = List.copyOf(places);
    }

    /** The state of registration, judged when the page is read, so that it is right even before anybody was told. */
    public record Registering(RegistrationState state, Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    public static CohortPage of(Cohort cohort, Instant now) {
        RegistrationWindow window = cohort.window();
        return new CohortPage(
                cohort.code(),
                cohort.programme(),
                cohort.title(),
                cohort.startsOn(),
                cohort.endsOn(),
                cohort.capacity(),
                cohort.minimum(),
                cohort.price(),
                cohort.vat(),
                cohort.admits(),
                new Registering(cohort.registrationAt(now), window.opensAt(), window.closesAt()),
                cohort.holdFor(),
                cohort.offerFor(),
                cohort.places(),
                cohort.revision(),
                cohort.cancellation(),
                Optional.empty());
    }

    /** With what the keeper of the seats has answered. */
    public CohortPage answered(Optional<CapacityAnswer> answer) {
        return new CohortPage(
                cohort,
                programme,
                title,
                startsOn,
                endsOn,
                capacity,
                minimum,
                price,
                vatBasis,
                admission,
                registration,
                holdFor,
                offerFor,
                places,
                revision,
                cancellation,
                answer);
    }
}
