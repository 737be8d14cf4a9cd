package cursus.notification.deliveries.web;

import cursus.notification.deliveries.DeliveryFilter;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Template;
import cursus.web.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an officer's list is narrowed by, as a request says it: each part that means nothing is named. */
final class DeskFilter {

    /** Where deliveries stand, as people tell them apart. */
    enum Standing {
        PREPARING,
        AWAITING,
        /** Awaiting for so long that somebody should know. */
        OVERDUE,
        SENT,
        FAILED,
        BOUNCED,
        SUPERSEDED;

        private Set<DeliveryState> states() {
            return switch (this) {
                case PREPARING -> Set.of(DeliveryState.PLANNED, DeliveryState.SENDING);
                case AWAITING, OVERDUE -> Set.of(DeliveryState.AWAITING);
                case SENT -> Set.of(DeliveryState.SENT);
                case FAILED -> Set.of(DeliveryState.FAILED);
                case BOUNCED -> Set.of(DeliveryState.BOUNCED);
                case SUPERSEDED -> Set.of(DeliveryState.SUPERSEDED);
            };
        }
    }

    /** The school's days. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final int LONGEST_ID = 100;

    private final Map<String, String> asked;
    private final List<FieldError> errors = new ArrayList<>();

    DeskFilter(Map<String, String> asked) {
        this.asked = asked;
    }

    /** What {@link #read} could not read. */
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @param overdueAfter how long somebody may wait for a fact before it is too long */
    DeliveryFilter read(Instant now, Duration overdueAfter) {
        Optional<Standing> standing = said("state", "filter-state", DeskFilter::standing);
        Optional<LocalDate> from = said("from", "filter-date", DeskFilter::date);
        Optional<LocalDate> to = said("to", "filter-date", DeskFilter::date);
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            errors.add(new FieldError("to", "filter-order"));
        }
        DeliveryFilter filter = new DeliveryFilter(
                standing.map(Standing::states).orElse(Set.of()),
                id("person"),
                id("cohort"),
                id("enrolment"),
                said("template", "filter-template", Template::of),
                from.map(DeskFilter::beginning),
                to.map(last -> beginning(last.plusDays(1))));
        return standing.filter(Standing.OVERDUE::equals).isPresent() ? filter.before(now.minus(overdueAfter)) : filter;
    }

    private Optional<String> id(String name) {
        return said(name, "filter-id", id -> Optional.of(id).filter(text -> text.length() <= LONGEST_ID));
    }

    /** A field that is left blank says nothing. */
    private <T> Optional<T> said(String name, String otherwise, Function<String, Optional<T>> reading) {
        Optional<String> text =
                Optional.ofNullable(asked.get(name)).map(String::strip).filter(word -> !word.isEmpty());
        Optional<T> read = text.flatMap(reading);
        if (text.isPresent() && read.isEmpty()) {
            errors.add(new FieldError(name, otherwise));
        }
        return read;
    }

    private static Optional<Standing> standing(String code) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equals(code))
                .findFirst();
    }

    /** Within the years that an instant of the store can tell. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 1970 && date.getYear() <= 9000);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }
}
