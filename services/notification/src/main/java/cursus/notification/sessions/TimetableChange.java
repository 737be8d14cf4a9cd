package cursus.notification.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one act of an officer did to a timetable, so that its participants are told once of all of it. It is kept over a
 * rebuild: what was told must not be told again.
 *
 * @param change the act's id
 * @param size how many sessions it concerns
 * @param sessions those of them that have arrived, in order of time
 * @param told whether a delivery was planned for each participant who was known by then
 * @param at when it was decided, by the clock of scheduling; absent in what was written before it was kept
 */
public record TimetableChange(
        String change,
        String cohort,
        ChangeKind kind,
        int size,
        List<SessionChange> sessions,
        boolean told,
        Optional<Instant> at) {

    private static final Comparator<SessionChange> BY_TIME = Comparator.comparing(
                    (SessionChange each) -> each.session().startsAt())
            .thenComparing(each -> each.session().session());

    public TimetableChange {
        sessions = List.copyOf(sessions);
    }

    static TimetableChange begun(ChangeKind kind, ClassSession session) {
        return new TimetableChange(
                session.act().id(), session.cohort(), kind, session.act().size(), List.of(), false, Optional.empty());
    }

    TimetableChange with(SessionChange one, Instant decidedAt) {
        List<SessionChange> more = new ArrayList<>(sessions);
        more.removeIf(known -> known.session().session().equals(one.session().session()));
        more.add(one);
        more.sort(BY_TIME);
        return new TimetableChange(change, cohort, kind, size, more, told, Optional.of(decidedAt));
    }

    TimetableChange toldToAll() {
        return new TimetableChange(change, cohort, kind, size, sessions, true, at);
    }

    /** Whether all of it has arrived. */
    public boolean complete() {
        return sessions.size() >= size;
    }

    /** Whether it is still to be told. */
    boolean due() {
        return complete() && !told;
    }
}
