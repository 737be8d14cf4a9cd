package cursus.gateway.officer;

import cursus.gateway.portal.Amount;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cohort that an officer announces, as the catalogue wants it. */
record NewCohort(
        String cohort,
        String programme,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int minimum,
        Amount price,
        Window registration,
        Optional<Duration> holdFor,
        Optional<List<Text>> places) {

    record Window(Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    static NewCohort from(FormFields fields) {
        return new NewCohort(
                fields.required("cohort"),
                fields.required("programme"),
                fields.date("startsOn"),
                fields.date("endsOn"),
                fields.wholeNumber("capacity"),
                fields.wholeNumber("minimum"),
                fields.euros("price"),
                new Window(fields.instant("registration.opensAt"), fields.instant("registration.closesAt")),
                fields.optionalWholeNumber("holdFor").map(Duration::ofMinutes),
                fields.optional("place.name").map(name -> List.of(new Text(name, Optional.empty()))));
    }
}
