package cursus.notification.deliveries;

import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.deliveries.Recipients.Recipient;
import cursus.notification.programmes.Programme;
import cursus.notification.programmes.Programmes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a message needs from this service's own projections; no other service is asked. */
public final class GatheringFacts {

    private final Recipients recipients;
    private final Cohorts cohorts;
    private final Programmes programmes;
    private final GatheringSessions sessions;
    private final GatheringTrainers trainers;
    private final WhatWasTold told;

    public GatheringFacts(
            Recipients recipients,
            Cohorts cohorts,
            Programmes programmes,
            GatheringSessions sessions,
            GatheringTrainers trainers,
            WhatWasTold told) {
        this.recipients = recipients;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.sessions = sessions;
        this.trainers = trainers;
        this.told = told;
    }

    Gathered of(Delivery delivery, Instant now) {
        Template template = delivery.template();
        Told others = holdsWhileEnrolled(delivery) ? told.besides(delivery) : new Told(List.of());
        if (others.enrolmentIsOver()) {
            return Gathered.NOTHING_TO_TELL;
        }
        Optional<SessionFacts> when = sessions.of(delivery, others, now);
        if (template.tellsOfChangesAlone()
                && when.filter(SessionFacts::tellNothingNew).isPresent()) {
            return Gathered.NOTHING_TO_TELL;
        }
        return when.flatMap(known -> of(delivery, known))
                .<Gathered>map(Gathered.Complete::new)
                .orElse(Gathered.MISSING);
    }

    /** Whether its recipient is known no more, so that nothing is to be awaited. */
    boolean lacksForEver(Delivery delivery) {
        return recipients.isErased(delivery);
    }

    /** What asks for an act is sent in its turn, with what came of it behind it, but not once more after that. */
    private static boolean holdsWhileEnrolled(Delivery delivery) {
        Template template = delivery.template();
        return template.tellsOfSessions() || (delivery.isRepeat() && template.asksInTime());
    }

    /** The codes of a programme's cohorts, after the code {@code after}, at most {@code limit}. */
    List<String> cohortsOf(String programme, String after, int limit) {
        return cohorts.ofProgramme(programme, after, limit).stream()
                .map(Cohort::cohort)
                .toList();
    }

    /** The codes of the cohorts in which a trainer is named, after the code {@code after}, at most {@code limit}. */
    List<String> cohortsTaughtBy(String trainer, String after, int limit) {
        return sessions.cohortsTaughtBy(trainer, after, limit);
    }

    private Optional<Facts> of(Delivery delivery, SessionFacts when) {
        Optional<Recipient> recipient = recipients.of(delivery);
        return recipient.flatMap(
                who -> cohorts.find(delivery.occasion().cohort()).flatMap(what -> of(delivery, who, what, when)));
    }

    private Optional<Facts> of(Delivery delivery, Recipient who, Cohort what, SessionFacts when) {
        Optional<String> taught = delivery.template().carriesProgramme() ? what.programme() : Optional.empty();
        Optional<Programme> programme = taught.flatMap(programmes::find);
        return taught.isPresent() && programme.isEmpty()
                ? Optional.empty()
                : trainers.of(delivery.template(), when)
                        .map(known -> new Facts(
                                delivery.occasion(), who.person(), what, programme, when, known, who.token()));
    }
}
