package cursus.notification.cohorts;

import cursus.notification.languages.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run of a programme, as far as a message names it.
 *
 * @param programme the programme's code; absent in what was written before it was kept
 */
public record Cohort(String cohort, Text title, LocalDate startsOn, LocalDate endsOn, Optional<String> programme) {}
