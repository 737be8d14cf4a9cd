package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What everybody may read of a cohort at some instant. */
public record CohortPage(
        String cohort,
        String programme,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int minimum,
        Money price,
        Registering registration,
        Duration holdFor,
        Duration offerFor,
        List<Text> places) {

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
                new Registering(window.stateAt(now), window.opensAt(), window.closesAt()),
                cohort.holdFor(),
                cohort.offerFor(),
                cohort.places());
    }
}
