package cursus.notification.deliveries;

import cursus.notification.sessions.ChangeKind;
import cursus.notification.sessions.TimetableChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows from the deliveries about an enrolment what its participant has been told. Where it can't know, since a mail is
 * under way, it would rather have another message planned than none: what then has nothing left to tell is not sent.
 */
public final class WhatWasTold {

    private final Deliveries deliveries;
    private final NothingOld nothingOld;

    public WhatWasTold(Deliveries deliveries, NothingOld nothingOld) {
        this.deliveries = deliveries;
        this.nothingOld = nothingOld;
    }

    /**
     * For which enrolments a change is news, so that a message of its own has to tell of it. Its sessions must be in the
     * timetable already: what is composed from now on lists them.
     *
     * @param confirmedAt when each enrolment was confirmed, by its id
     */
    public Set<String> lacking(Map<String, Instant> confirmedAt, TimetableChange change) {
        Map<String, List<Delivery>> about = deliveries.ofEnrolments(confirmedAt.keySet());
        return confirmedAt.entrySet().stream()
                .filter(one -> isNews(new Told(about.getOrDefault(one.getKey(), List.of())), one.getValue(), change))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What other deliveries about the same enrolment told; nothing where it is about none. */
    Told besides(Delivery one) {
        return new Told(one.occasion().enrolment().map(deliveries::ofEnrolment).orElse(List.of())).besides(one);
    }

    private boolean isNews(Told told, Instant confirmedAt, TimetableChange change) {
        return !told.enrolmentIsOver()
                && change.sessions().stream()
                        .anyMatch(each -> told.revision(each.session())
                                .map(revision -> revision < each.session().sequence())
                                .orElseGet(() -> isToBeTold(told, confirmedAt, change.kind())));
    }

    /** Of a session that nobody has told of yet. */
    private boolean isToBeTold(Told told, Instant confirmedAt, ChangeKind kind) {
        if (!told.hasList()) {
            return nothingOld.isOld(Template.ENROLMENT_CONFIRMED, confirmedAt);
        }
        if (told.hasUntouchedList()) {
            return false;
        }
        return kind == ChangeKind.SCHEDULED || told.hasOpenList() || !told.fromItsConfirmation();
    }
}
