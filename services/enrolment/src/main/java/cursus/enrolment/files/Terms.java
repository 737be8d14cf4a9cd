package cursus.enrolment.files;

import cursus.enrolment.cohorts.Cohort;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;

/** What was on offer when the request was made; later changes of the cohort don't alter it. */
public record Terms(
        String cohort, String programme, Map<String, String> title, LocalDate startsOn, LocalDate endsOn, Money price) {

    public Terms {
        title = Map.copyOf(title);
    }

    static Terms of(Cohort cohort) {
        return new Terms(
                cohort.cohort(),
                cohort.programme(),
                cohort.title(),
                cohort.startsOn(),
                cohort.endsOn(),
                cohort.price());
    }
}
