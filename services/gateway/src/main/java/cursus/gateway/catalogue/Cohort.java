package cursus.gateway.catalogue;

import cursus.gateway.portal.Amount;
import cursus.gateway.portal.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One run of a programme, as the catalogue shows it.
 *
 * @param vatBasis why no VAT is charged; continuing training is exempt where nothing else is said
 * @param cancellation absent while it is to take place
 */
public record Cohort(
        String cohort,
        Optional<String> programme,
        Optional<Text> title,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<Integer> capacity,
        Optional<Integer> minimum,
        Optional<Amount> price,
        Registration registration,
        Optional<Duration> holdFor,
        Optional<List<Text>> places,
        Optional<String> vatBasis,
        Optional<Cancellation> cancellation) {

    /** When one may register. */
    public record Registration(State state, Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    /** That it will not take place, with words for the readers of its page. */
    public record Cancellation(String reason, Optional<Text> words) {}

    /** As the catalogue names it. */
    public enum State {
        TO_BE_ANNOUNCED,
        OPENS_AT,
        OPEN,
        CLOSED
    }

    public boolean open() {
        return registration.state() == State.OPEN && !cancelled();
    }

    /** There is an opening to wait for. */
    public boolean opensLater() {
        return !cancelled()
                && (registration.state() == State.TO_BE_ANNOUNCED || registration.state() == State.OPENS_AT);
    }

    public boolean cancelled() {
        return cancellation.isPresent();
    }

    /** A code with words: {@code EXEMPT}, {@code OUT_OF_SCOPE}. */
    public String vat() {
        return vatBasis.orElse("EXEMPT");
    }
}
