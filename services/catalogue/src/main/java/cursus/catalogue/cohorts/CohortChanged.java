package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.Text;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.LocalDate;
import org.joda.money.Money;

/** A cohort's terms are others from now on: these. */
public record CohortChanged(
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
        Admission admission,
        int revision)
        implements DomainEvent {

    static CohortChanged of(Cohort cohort) {
        return new CohortChanged(
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
                cohort.admits(),
                cohort.revision());
    }
}
