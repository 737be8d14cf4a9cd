package cursus.notification.cohorts;

import cursus.notification.languages.Text;
import java.time.LocalDate;

/** One run of a programme, as far as a message names it. */
public record Cohort(String cohort, Text title, LocalDate startsOn, LocalDate endsOn) {}
