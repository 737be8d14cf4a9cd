package cursus.enrolment.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cursus.enrolment.files.RequestAnswer.Reason;
import cursus.enrolment.files.RequestAnswer.Refused;
import cursus.enrolment.files.RequestAnswer.Stored;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.seats.LogHead;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.Tickets;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import cursus.messaging.Ruling;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Gives each request its ticket and stores it; only then is anybody answered, and only then are seats decided. */
public final class StoringRequests {

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;
    private final Tickets tickets;
    private final KeepingCard keepingCard;
    private final SeatDesk desk;
    private final InstantSource clock;

    public StoringRequests(
            EnrolmentFiles files,
            SeatLedgers ledgers,
            Tickets tickets,
            KeepingCard keepingCard,
            SeatDesk desk,
            InstantSource clock) {
        this.files = files;
        this.ledgers = ledgers;
        this.tickets = tickets;
        this.keepingCard = keepingCard;
        this.desk = desk;
        this.clock = clock;
    }

    /** A request that nothing speaks against, and what was on offer when it was made. */
    record Admissible(Asked asked, Terms terms) {

        Cause cause() {
            return asked.cause();
        }

        String cohort() {
            return terms.cohort();
        }
    }

    /** The answers by enrolment. */
    Map<String, RequestAnswer> store(List<Admissible> requests) {
        keepingCard.keepEach(requests.stream()
                .map(one -> new KeepingCard.Stated(one.asked().request().card(), one.cause()))
                .toList());
        Map<String, RequestAnswer> answers = new LinkedHashMap<>();
        requests.stream()
                .collect(groupingBy(Admissible::cohort, LinkedHashMap::new, toList()))
                .forEach((cohort, some) -> answers.putAll(storeIn(cohort, some)));
        return answers;
    }

    private Map<String, RequestAnswer> storeIn(String cohort, List<Admissible> requests) {
        List<Ruling<EnrolmentFile, RequestAnswer>> rulings = new ArrayList<>();
        List<Ticket> given = tickets(cohort, requests.size());
        for (int i = 0; i < requests.size(); i++) {
            rulings.add(ruling(requests.get(i), given.get(i)));
        }
        List<Decision<EnrolmentFile, RequestAnswer>> decisions = decide(rulings, given, cohort);
        Map<String, RequestAnswer> answers = new LinkedHashMap<>();
        List<Ticket> unused = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            switch (decisions.get(i)) {
                case Decision.Accepted<EnrolmentFile, RequestAnswer>(Change<EnrolmentFile> change) ->
                    answers.put(rulings.get(i).id(), new Stored(change.state()));
                case Decision.Rejected<EnrolmentFile, RequestAnswer>(RequestAnswer answer) -> {
                    answers.put(rulings.get(i).id(), answer);
                    unused.add(given.get(i));
                }
            }
        }
        withdraw(cohort, unused, requests.getFirst().cause());
        desk.ring(cohort);
        return answers;
    }

    private List<Ticket> tickets(String cohort, int howMany) {
        LogHead head = ledgers.find(cohort)
                .map(SeatLedger::log)
                .orElseThrow(() -> new IllegalStateException("the cohort has no ledger"));
        long first = tickets.next(cohort, howMany);
        // Looked at after the counter, so that whoever sees this instant knows that all tickets before were given by
        // then.
        Instant givenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return LongStream.range(first, first + howMany)
                .mapToObj(number -> new Ticket(number, head, givenAt))
                .toList();
    }

    /** Another request with the same key may have been faster, at another instance. */
    private static Ruling<EnrolmentFile, RequestAnswer> ruling(Admissible one, Ticket ticket) {
        EnrolmentRequest request = one.asked().request();
        return new Ruling<>(
                request.enrolment(),
                one.cause(),
                known -> known.map(same -> same.ticket() == ticket.number()
                                ? Decision.<EnrolmentFile, RequestAnswer>accepted(same)
                                : Decision.<EnrolmentFile, RequestAnswer>rejected(new Stored(same).to(request)))
                        .orElseGet(
                                () -> Decision.of(EnrolmentFile.request(request, one.terms(), ticket, one.cause()))));
    }

    private List<Decision<EnrolmentFile, RequestAnswer>> decide(
            List<Ruling<EnrolmentFile, RequestAnswer>> rulings, List<Ticket> given, String cohort) {
        try {
            return files.decideEach(rulings);
        } catch (DuplicateAggregateKey oneOfThem) {
            List<Decision<EnrolmentFile, RequestAnswer>> decisions = new ArrayList<>();
            for (int i = 0; i < rulings.size(); i++) {
                decisions.add(decide(rulings.get(i), given.get(i), cohort));
            }
            return decisions;
        }
    }

    private Decision<EnrolmentFile, RequestAnswer> decide(
            Ruling<EnrolmentFile, RequestAnswer> ruling, Ticket ticket, String cohort) {
        try {
            return files.decide(ruling.id(), ruling.cause(), ruling.rule());
        } catch (DuplicateAggregateKey taken) {
            if (files.withTicket(cohort, ticket.number()).isPresent()) {
                // The ticket was given twice, by a counter that was restored: the next attempt takes another one.
                throw taken;
            }
            // In another tab.
            return Decision.rejected(new Refused(Reason.ALREADY_ENROLLED));
        }
    }

    /** They will never come: nobody has to wait for them. */
    private void withdraw(String cohort, List<Ticket> unused, Cause cause) {
        if (!unused.isEmpty()) {
            ledgers.<Void>decide(cohort, cause, ledger -> {
                Change<SeatLedger> change = Change.to(ledger.orElseThrow());
                for (Ticket ticket : unused) {
                    change = change.then(state -> state.withdraw(ticket.number()));
                }
                return Decision.of(change);
            });
        }
    }
}
