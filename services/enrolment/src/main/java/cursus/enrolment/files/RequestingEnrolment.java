package cursus.enrolment.files;

import static java.util.stream.Collectors.toMap;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.files.RequestAnswer.Reason;
import cursus.enrolment.files.RequestAnswer.Refused;
import cursus.enrolment.files.StoringRequests.Admissible;
import cursus.enrolment.seats.Party;
import cursus.enrolment.seats.SeatLedgers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges requests by the window of registration, and stores those that may be made, each with its ticket. */
public final class RequestingEnrolment {

    private final EnrolmentFiles files;
    private final Cohorts cohorts;
    private final SeatLedgers ledgers;
    private final StoringRequests storing;

    public RequestingEnrolment(EnrolmentFiles files, Cohorts cohorts, SeatLedgers ledgers, StoringRequests storing) {
        this.files = files;
        this.cohorts = cohorts;
        this.ledgers = ledgers;
        this.storing = storing;
    }

    /**
     * Answers requests that came at the same time.
     *
     * @param asked in the order in which they came, which is that of their tickets
     * @return the answers, in the same order
     */
    public List<RequestAnswer> request(List<Asked> asked) {
        Map<String, RequestAnswer> answers = new LinkedHashMap<>();
        Map<String, EnrolmentFile> known = known(asked);
        known.values().forEach(file -> answers.put(file.enrolment(), new RequestAnswer.Stored(file)));
        List<Admissible> admissible = judge(asked, answers);
        storing.store(admissible).forEach(answers::put);
        return asked.stream()
                .map(one -> Optional.ofNullable(answers.get(one.enrolment()))
                        .orElseThrow()
                        .to(one.request()))
                .toList();
    }

    private Map<String, EnrolmentFile> known(List<Asked> asked) {
        List<String> ids = asked.stream().map(Asked::enrolment).distinct().toList();
        return files.findEach(ids).stream().collect(toMap(EnrolmentFile::enrolment, Function.identity()));
    }

    /** Puts the refusals among the answers. */
    private List<Admissible> judge(List<Asked> asked, Map<String, RequestAnswer> answers) {
        Map<String, Cohort> offered = cohortsOf(asked);
        Set<String> open = new HashSet<>(
                files.openAmong(asked.stream().map(Asked::active).distinct().toList()));
        Map<String, Optional<Integer>> capacities = new HashMap<>();
        Set<String> judged = new HashSet<>(answers.keySet());
        List<Admissible> admissible = new ArrayList<>();
        for (Asked one : asked) {
            if (judged.add(one.enrolment())) {
                Optional<Cohort> cohort =
                        Optional.ofNullable(offered.get(one.request().cohort()));
                Optional<RequestAnswer> refused = closedDoor(cohort, one.cause().at())
                        .<RequestAnswer>map(Refused::new)
                        .or(() -> moreThanThereAre(one.request(), capacities))
                        .or(() -> Optional.of(new Refused(Reason.ALREADY_ENROLLED))
                                .filter(_ -> !open.add(one.active())));
                refused.ifPresentOrElse(
                        answer -> answers.put(one.enrolment(), answer),
                        () -> admissible.add(new Admissible(one, Terms.of(cohort.orElseThrow()))));
            }
        }
        return admissible;
    }

    private Map<String, Cohort> cohortsOf(List<Asked> asked) {
        List<String> codes =
                asked.stream().map(one -> one.request().cohort()).distinct().toList();
        return cohorts.findEach(codes).stream().collect(toMap(Cohort::cohort, Function.identity()));
    }

    /** By the ledger, whose capacity may not be the one that was announced last; who asks for one seat does not wait for it. */
    private Optional<RequestAnswer> moreThanThereAre(
            EnrolmentRequest request, Map<String, Optional<Integer>> capacities) {
        Party party = request.party();
        return Optional.of(request.cohort())
                .filter(_ -> party.seats() > 1 && !party.takesFewer())
                .flatMap(cohort -> capacities.computeIfAbsent(cohort, this::capacityOf))
                .filter(capacity -> party.seats() > capacity)
                .map(capacity -> new RequestAnswer.MoreThanThereAre(party.seats(), capacity));
    }

    private Optional<Integer> capacityOf(String cohort) {
        return ledgers.find(cohort).map(ledger -> ledger.allotment().capacity());
    }

    private static Optional<Reason> closedDoor(Optional<Cohort> cohort, Instant now) {
        return cohort.map(known -> closedDoor(known, now)).orElseGet(() -> Optional.of(Reason.UNKNOWN_COHORT));
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
}
