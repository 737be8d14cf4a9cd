package cursus.notification.cohorts;

import cursus.notification.languages.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run of a programme, as far as a message names it.
 *
 * @param programme the programme's code; absent in what was written before it was kept
 * @param opensAt from when on registration is planned to be open; absent while it is to be announced
 * @param opening absent while registration was never told to be open
 */
public record Cohort(
        String cohort,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<String> programme,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Opening> opening) {

    /** One whose registration is still to be announced. */
    public Cohort(String cohort, Text title, LocalDate startsOn, LocalDate endsOn, Optional<String> programme) {
        this(cohort, title, startsOn, endsOn, programme, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The opening of which people are to be told. */
    public Optional<Opening> openNow() {
        return opening.filter(Opening::open);
    }

    /** The same after what was known before: an opening stays one as long as the window is open at this instant. */
    Cohort after(Cohort before, Instant now) {
        boolean open = opensAt.filter(opens -> !now.isBefore(opens)).isPresent()
                && closesAt.filter(closes -> !now.isBefore(closes)).isEmpty();
        return with(before.opening().map(known -> known.stillOpen(open)));
    }

    Cohort opened(String event, Instant at) {
        return with(Optional.of(opening.map(known -> known.again(at)).orElseGet(() -> new Opening(event, at, true))));
    }

    Cohort closed() {
        return with(opening.map(known -> known.stillOpen(false)));
    }

    private Cohort with(Optional<Opening> next) {
        return new Cohort(cohort, title, startsOn, endsOn, programme, opensAt, closesAt, next);
    }
}
