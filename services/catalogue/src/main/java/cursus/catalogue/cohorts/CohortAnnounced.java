package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.Text;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.LocalDate;
import org.joda.money.Money;

/** A cohort will take place, on these terms. */
public record CohortAnnounced(
        String cohort,
        String programme,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int minimum,
        Money price,
        Registration registration,
        Duration holdFor,
        Duration offerFor,
        VatBasis vatBasis,
        Admission admission)
        implements DomainEvent {

    static CohortAnnounced of(Cohort cohort) {
        return new CohortAnnounced(
                cohort.code(),
                cohort.programme(),
                cohort.title(),
                cohort.startsOn(),
                cohort.endsOn(),
                cohort.capacity(),
                cohort.minimum(),
                cohort.price(),
                Registration.of(cohort.window()),
                cohort.holdFor(),
                cohort.offerFor(),
                cohort.vat(),
                cohort.admits());
    }
}
