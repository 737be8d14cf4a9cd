package cursus.notification.deliveries;

import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.SessionChange;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.TimetableChange;
import cursus.notification.sessions.TimetableChanges;
import cursus.notification.sessions.Timetables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads which class sessions a message tells of. */
public final class GatheringSessions {

    private final Timetables timetables;
    private final TimetableChanges changes;
    private final RetryPolicy policy;

    public GatheringSessions(Timetables timetables, TimetableChanges changes, RetryPolicy policy) {
        this.timetables = timetables;
        this.changes = changes;
        this.policy = policy;
    }

    /**
     * Empty where the sessions are worth the wait.
     *
     * @param others what other messages told
     */
    Optional<SessionFacts> of(Delivery delivery, Told others, Instant now) {
        return switch (delivery.template()) {
            case ENROLMENT_CONFIRMED -> whole(delivery, now).map(SessionFacts::listing);
            case ENROLMENT_CANCELLED -> Optional.of(takenBack(delivery, now));
            case SESSIONS_SCHEDULED -> added(delivery, others);
            case SESSIONS_MOVED, SESSIONS_CANCELLED ->
                change(delivery).map(change -> changed(delivery, change, others));
            case ENROLMENT_REQUESTED,
                    ENROLMENT_HELD,
                    WAITING_LIST_JOINED,
                    SEAT_OFFERED,
                    HOLD_EXPIRED,
                    OFFER_LAPSED,
                    INVOICE_ISSUED,
                    INTEREST_TO_CONFIRM,
                    REGISTRATION_OPENED -> Optional.of(SessionFacts.NONE);
        };
    }

    /** The codes of the cohorts in which a trainer is named, after the code {@code after}, at most {@code limit}. */
    List<String> cohortsTaughtBy(String trainer, String after, int limit) {
        return timetables.naming(trainer, after, limit);
    }

    private Optional<List<ClassSession>> whole(Delivery delivery, Instant now) {
        return policy.awaitsTimetable(delivery, now)
                ? timetable(delivery).filter(Timetable::complete).map(Timetable::arrived)
                : Optional.of(present(delivery));
    }

    /** What is over stays in calendars. */
    private SessionFacts takenBack(Delivery delivery, Instant now) {
        return delivery.occasion().gaveUpSeat()
                ? SessionFacts.listing(present(delivery).stream()
                        .filter(session -> session.start().toInstant().isAfter(now))
                        .toList())
                : SessionFacts.NONE;
    }

    /**
     * What the reader knows already is repeated below what is new. While timetables are made anew, one that lacks the
     * change itself is awaited: it would look as if there was nothing new.
     */
    private Optional<SessionFacts> added(Delivery delivery, Told others) {
        List<SessionChange> act =
                change(delivery).map(TimetableChange::sessions).orElse(List.of());
        return timetable(delivery)
                .filter(timetable -> act.stream().allMatch(each -> timetable.holds(each.session())))
                .map(timetable -> added(timetable.arrived(), others));
    }

    private static SessionFacts added(List<ClassSession> present, Told others) {
        Map<Boolean, List<ClassSession>> known = present.stream().collect(Collectors.partitioningBy(others::knows));
        return new SessionFacts(known.getOrDefault(false, List.of()), known.getOrDefault(true, List.of()), List.of());
    }

    /** As the act had it, also where another act follows; but what is sent again must still be so. */
    private SessionFacts changed(Delivery delivery, TimetableChange change, Told others) {
        Predicate<ClassSession> worthTelling = delivery.isRepeat() ? isStillSo(delivery) : others::knowsOtherwise;
        return SessionFacts.changing(change.sessions().stream()
                .filter(each -> worthTelling.test(each.session()))
                .toList());
    }

    private Predicate<ClassSession> isStillSo(Delivery delivery) {
        Optional<Timetable> timetable = timetable(delivery);
        return session -> timetable.map(now -> !now.hasReplaced(session)).orElse(true);
    }

    private Optional<TimetableChange> change(Delivery delivery) {
        return delivery.occasion().change().flatMap(changes::find);
    }

    private List<ClassSession> present(Delivery delivery) {
        return timetable(delivery).map(Timetable::arrived).orElse(List.of());
    }

    private Optional<Timetable> timetable(Delivery delivery) {
        return timetables.find(delivery.occasion().cohort());
    }
}
