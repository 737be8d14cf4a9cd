package cursus.notification.enrolments;

import static java.util.stream.Collectors.toMap;

import cursus.messaging.Cause;
import cursus.messaging.Received;
import cursus.notification.deliveries.Circumstances;
import cursus.notification.deliveries.Happening;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.WhatWasTold;
import cursus.notification.sessions.TellingChange;
import cursus.notification.sessions.TimetableChange;
import cursus.notification.sessions.TimetableChanges;
import java.util.List;
import java.util.Set;

/**
 * Has each confirmed participant of a cohort told once of what one act changed in its timetable. Acts and participants come
 * from two topics, whose order means nothing: whichever comes second finds the other in the store.
 */
public final class TellingParticipants implements TellingChange {

    private static final int BATCH = 100;

    /** More than anybody changes in a timetable of 400 sessions while one person takes part. */
    private static final int MOST_ACTS = 400;

    private final Participations participations;
    private final TimetableChanges changes;
    private final WhatWasTold told;
    private final PlanningDelivery planning;

    public TellingParticipants(
            Participations participations, TimetableChanges changes, WhatWasTold told, PlanningDelivery planning) {
        this.participations = participations;
        this.changes = changes;
        this.told = told;
        this.planning = planning;
    }

    @Override
    public void tell(TimetableChange change, Received<?> last) {
        if (!planning.isOld(template(change), last.envelope().time())) {
            tellAll(change, Happening.ofAct(change.change(), last));
        }
    }

    /**
     * Somebody is heard of only now who was confirmed before acts that are known already. Of whoever was confirmed before
     * anything was told here it can't be known yet whether they gave up their seat: while topics are read anew they are
     * told of nothing that came before.
     */
    public void heardOf(Participation participant, Cause cause) {
        if (planning.isOld(Template.ENROLMENT_CONFIRMED, participant.confirmedAt())) {
            return;
        }
        for (TimetableChange change : changes.after(participant.cohort(), participant.confirmedAt(), MOST_ACTS)) {
            if (change.complete()) {
                change.at()
                        .ifPresent(at -> tell(List.of(participant), change, new Happening(change.change(), at, cause)));
            }
        }
    }

    private void tellAll(TimetableChange change, Happening happening) {
        String after = "";
        List<Participation> some;
        do {
            some = participations.confirmedIn(change.cohort(), after, BATCH);
            tell(some, change, happening);
            after = some.isEmpty() ? after : some.getLast().enrolment();
        } while (some.size() == BATCH);
    }

    private void tell(List<Participation> participants, TimetableChange change, Happening happening) {
        Set<String> lacking = told.lacking(
                participants.stream().collect(toMap(Participation::enrolment, Participation::confirmedAt)), change);
        participants.stream()
                .filter(participant -> lacking.contains(participant.enrolment()))
                .forEach(participant -> planning.plan(template(change), occasion(participant, change), happening));
    }

    private static Occasion occasion(Participation participant, TimetableChange change) {
        return Occasion.of(
                participant.enrolment(),
                participant.cohort(),
                participant.person(),
                Circumstances.changed(change.change()));
    }

    private static Template template(TimetableChange change) {
        return switch (change.kind()) {
            case SCHEDULED -> Template.SESSIONS_SCHEDULED;
            case MOVED -> Template.SESSIONS_MOVED;
            case CANCELLED -> Template.SESSIONS_CANCELLED;
        };
    }
}
