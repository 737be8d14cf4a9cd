package cursus.enrolment.files;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.files.RequestAnswer.Reason;
import cursus.enrolment.files.RequestAnswer.Refused;
import cursus.enrolment.files.RequestAnswer.Stored;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.seats.Tickets;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import java.time.Instant;
import java.util.Optional;

/** Stores a request with its ticket before it is answered, then has its seat decided. */
public final class RequestingEnrolment {

    private final EnrolmentFiles files;
    private final Cohorts cohorts;
    private final Tickets tickets;
    private final KeepingCard keepingCard;
    private final SeatingRequests seating;

    public RequestingEnrolment(
            EnrolmentFiles files, Cohorts cohorts, Tickets tickets, KeepingCard keepingCard, SeatingRequests seating) {
        this.files = files;
        this.cohorts = cohorts;
        this.tickets = tickets;
        this.keepingCard = keepingCard;
        this.seating = seating;
    }

    public RequestAnswer request(EnrolmentRequest request, Cause cause) {
        return files.find(request.enrolment())
                .map(known -> repeated(known, request))
                .orElseGet(() -> first(request, cause));
    }

    private static RequestAnswer repeated(EnrolmentFile known, EnrolmentRequest request) {
        return known.fingerprint().equals(request.fingerprint()) ? new Stored(known) : new Refused(Reason.KEY_REUSED);
    }

    private RequestAnswer first(EnrolmentRequest request, Cause cause) {
        Optional<Cohort> cohort = cohorts.find(request.cohort());
        Optional<Reason> refused = cohort.map(known -> closedDoor(known, cause.at()))
                .orElseGet(() -> Optional.of(Reason.UNKNOWN_COHORT))
                .or(() -> files.openFor(request.cohort(), request.person()).map(_ -> Reason.ALREADY_ENROLLED));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        keepingCard.keep(request.card(), cause);
        return store(request, Terms.of(cohort.orElseThrow()), cause);
    }

    private static Optional<Reason> closedDoor(Cohort cohort, Instant now) {
        if (cohort.wasCancelled()) {
            return Optional.of(Reason.COHORT_CANCELLED);
        }
        if (cohort.isClosed(now)) {
            return Optional.of(Reason.REGISTRATION_CLOSED);
        }
        if (cohort.isNotYetOpen(now)) {
            return Optional.of(Reason.REGISTRATION_NOT_OPEN);
        }
        return cohort.takesWhoeverComesFirst() ? Optional.empty() : Optional.of(Reason.BY_SELECTION);
    }

    private RequestAnswer store(EnrolmentRequest request, Terms terms, Cause cause) {
        long ticket = tickets.next(terms.cohort());
        Decision<EnrolmentFile, RequestAnswer> decision;
        try {
            decision = files.decide(
                    request.enrolment(),
                    cause,
                    known -> known.map(same -> Decision.<EnrolmentFile, RequestAnswer>rejected(repeated(same, request)))
                            .orElseGet(() -> Decision.of(EnrolmentFile.request(request, terms, ticket, cause))));
        } catch (DuplicateAggregateKey taken) {
            if (files.withTicket(terms.cohort(), ticket).isPresent()) {
                // The ticket was given twice, by a counter that was restored: the next attempt takes another one.
                throw taken;
            }
            // In another tab.
            decision = Decision.rejected(new Refused(Reason.ALREADY_ENROLLED));
        }
        return switch (decision) {
            case Decision.Accepted<EnrolmentFile, RequestAnswer>(var change) -> {
                seating.seatUpTo(terms.cohort(), ticket, cause);
                yield new Stored(change.state());
            }
            case Decision.Rejected<EnrolmentFile, RequestAnswer>(RequestAnswer answer) -> {
                seating.withdraw(terms.cohort(), ticket, cause);
                yield answer;
            }
        };
    }
}
