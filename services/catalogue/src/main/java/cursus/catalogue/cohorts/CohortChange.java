package cursus.catalogue.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a training officer wants changed; what is absent stays as it is. */
public record CohortChange(
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<Integer> capacity,
        Optional<Integer> minimum,
        Optional<Money> price,
        Optional<VatBasis> vatBasis,
        Optional<List<Place>> places,
        Optional<Admission> admission) {

    /** The terms with the change. A window that ended with the beginning of the cohort goes on doing so. */
    CohortProposal appliedTo(CohortProposal now) {
        LocalDate start = startsOn.orElse(now.startsOn());
        RegistrationWindow window = now.window();
        boolean untilStart = window.closesAt()
                .filter(CohortRules.beginning(now.startsOn())::equals)
                .isPresent();
        return new CohortProposal(
                now.cohort(),
                now.programme(),
                start,
                endsOn.orElse(now.endsOn()),
                capacity.orElse(now.capacity()),
                minimum.orElse(now.minimum()),
                price.orElse(now.price()),
                untilStart
                        ? new RegistrationWindow(window.opensAt(), Optional.of(CohortRules.beginning(start)))
                        : window,
                now.holdFor(),
                now.offerFor(),
                places.orElse(now.places()),
                vatBasis.orElse(now.vatBasis()),
                admission.orElse(now.admission()));
    }

    /** The names of the fields in which terms differ, as the API has them. */
    static List<String> between(CohortProposal before, CohortProposal after) {
        List<String> fields = new ArrayList<>();
        add(fields, "startsOn", before.startsOn(), after.startsOn());
        add(fields, "endsOn", before.endsOn(), after.endsOn());
        add(fields, "capacity", before.capacity(), after.capacity());
        add(fields, "minimum", before.minimum(), after.minimum());
        add(fields, "price", before.price(), after.price());
        add(fields, "vatBasis", before.vatBasis(), after.vatBasis());
        add(fields, "places", before.places(), after.places());
        add(fields, "admission", before.admission(), after.admission());
        add(fields, "registration", before.window(), after.window());
        return List.copyOf(fields);
    }

    private static void add(List<String> fields, String field, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }
}
