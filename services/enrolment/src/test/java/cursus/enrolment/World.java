package cursus.enrolment;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.cohorts.FollowingCohorts;
import cursus.enrolment.files.Asked;
import cursus.enrolment.files.CancellationRefusal;
import cursus.enrolment.files.CancellingEnrolment;
import cursus.enrolment.files.ConfirmingEnrolment;
import cursus.enrolment.files.DecidingSeats;
import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentRequest;
import cursus.enrolment.files.InMemoryFiles;
import cursus.enrolment.files.LearningSeats;
import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.files.LedgerTurns;
import cursus.enrolment.files.ReleasingSeat;
import cursus.enrolment.files.RequestAnswer;
import cursus.enrolment.files.RequestingEnrolment;
import cursus.enrolment.files.ResumingFile;
import cursus.enrolment.files.Stage;
import cursus.enrolment.files.StoringRequests;
import cursus.enrolment.files.WaitingPlaces;
import cursus.enrolment.payers.Payer;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.seats.InMemoryLog;
import cursus.enrolment.seats.KeepingLog;
import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.Party;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.enrolment.seats.Tickets;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import cursus.testing.InMemoryAggregates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The whole model with everything around it in memory, and a clock that is moved by hand. One cohort; people have names. */
public final class World {

    public static final Instant NINE = Instant.parse("2021-06-16T07:00:00Z");
    public static final String COHORT = "ACAT21-041-P1";
    public static final Duration HOLD = Duration.ofMinutes(15);
    public static final Duration OFFER = Duration.ofHours(24);
    public static final Payer PAYER = new Payer(
            "ORGANISATION",
            "Direction d’exemple",
            "00047110200012",
            Optional.of("SERV-01"),
            Optional.empty(),
            new Payer.Address("2 place du Modèle", "69000", "Lyon"));

    private final InMemoryFiles files = new InMemoryFiles();
    private final Ledgers ledgers = new Ledgers();
    private final KnownPeople people = new KnownPeople();
    private final KnownCohorts cohorts = new KnownCohorts();
    private final CountedTickets tickets = new CountedTickets();
    private final LedgerTurns turns = new LedgerTurns();
    private final ReleasingSeat releasing = new ReleasingSeat(files, ledgers, turns);
    private final InMemoryLog log = new InMemoryLog();
    private final LearningSeats learning = new LearningSeats(files, releasing, new KeepingLog(log));
    private final DecidingSeats deciding = new DecidingSeats(ledgers, files, learning, turns, () -> this.now);
    private final RequestingEnrolment requesting = new RequestingEnrolment(
            files,
            cohorts,
            ledgers,
            new StoringRequests(files, ledgers, tickets, new KeepingCard(people), this::ring, () -> this.now));
    private final ConfirmingEnrolment confirming = new ConfirmingEnrolment(ledgers, learning, turns);
    private Instant now = NINE;
    private boolean deskIsClosed;
    private long announcements;

    private static final class Ledgers extends InMemoryAggregates<SeatLedger> implements SeatLedgers {}

    private static final class CountedTickets implements Tickets {

        private final AtomicLong last = new AtomicLong();
        private Runnable before = () -> {};

        @Override
        public long next(String cohort, int howMany) {
            Runnable now = before;
            before = () -> {};
            now.run();
            return last.getAndAdd(howMany) + 1;
        }
    }

    private static final class KnownCohorts extends InMemoryAggregates<Cohort> implements Cohorts {

        @Override
        public List<Cohort> openAt(Instant at, int limit) {
            return states().stream()
                    .filter(cohort -> !cohort.isNotYetOpen(at) && !cohort.isClosed(at))
                    .limit(limit)
                    .toList();
        }
    }

    private static final class KnownPeople extends InMemoryAggregates<PersonCard> implements People {}

    public static World withCapacity(int capacity) {
        World world = new World();
        world.announce(capacity);
        return world;
    }

    public static String enrolmentOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public InMemoryFiles files() {
        return files;
    }

    public WaitingPlaces places() {
        return new WaitingPlaces(files, ledgers);
    }

    public InMemoryAggregates<SeatLedger> ledgers() {
        return ledgers;
    }

    /** Where decisions are looked up. */
    public InMemoryLog log() {
        return log;
    }

    public InMemoryAggregates<PersonCard> people() {
        return people;
    }

    public SeatLedger ledger() {
        return ledgers.find(COHORT).orElseThrow();
    }

    public Cause cause() {
        return new Cause("service:test", "TEST", "correlation-test", now);
    }

    public void announce(int capacity) {
        announce(capacity, false);
    }

    public void announceBySelection(int capacity) {
        announce(capacity, true);
    }

    public void cancelsCohort() {
        new FollowingCohorts(cohorts, ledgers).cancelled(received("CohortCancelled", COHORT));
    }

    private void announce(int capacity, boolean selective) {
        Cohort cohort = new Cohort(
                COHORT,
                "ACAT21-041",
                Map.of("fr", "Piloter la transformation publique"),
                LocalDate.of(2021, 9, 14),
                LocalDate.of(2021, 11, 30),
                capacity,
                Money.of(CurrencyUnit.EUR, 7850),
                Optional.of(NINE),
                Optional.of(NINE.plus(Duration.ofDays(30))),
                HOLD,
                OFFER,
                Optional.of(selective),
                Optional.empty());
        new FollowingCohorts(cohorts, ledgers).announced(received("CohortAnnounced", cohort));
    }

    private <T> Received<T> received(String event, T what) {
        announcements++;
        Envelope envelope = new Envelope(
                "announcement-" + announcements,
                "cursus.catalogue.cohorts.%s.v1".formatted(event),
                "cursus.catalogue.cohorts",
                COHORT,
                now,
                announcements,
                "correlation-test",
                "service:catalogue",
                "TEST",
                Optional.empty());
        return new Received<>(envelope, what, cause());
    }

    public void at(Instant instant) {
        now = instant;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public static EnrolmentRequest requestOf(String name) {
        return requestOf(name, Party.ALONE);
    }

    public static EnrolmentRequest requestOf(String name, Party party) {
        PersonCard card = new PersonCard("person-" + name, name, "Exemple", name + "@example.org", "fr");
        return new EnrolmentRequest(enrolmentOf(name), COHORT, card, PAYER, party, "fingerprint");
    }

    /** @param key another one means that the same person asks once more */
    public static EnrolmentRequest requestOf(String name, int key, Party party) {
        EnrolmentRequest first = requestOf(name, party);
        return key == 0
                ? first
                : new EnrolmentRequest(
                        enrolmentOf(name + " " + key),
                        first.cohort(),
                        first.card(),
                        first.payer(),
                        first.party(),
                        first.fingerprint());
    }

    public RequestAnswer request(String name) {
        return request(requestOf(name));
    }

    public RequestAnswer request(String name, Party party) {
        return request(requestOf(name, party));
    }

    public RequestAnswer request(EnrolmentRequest request) {
        return request(List.of(request)).getFirst();
    }

    /** Comes now, and has its turn at the intake after a while. */
    public RequestAnswer requestAfterStandingInLine(String name, Duration time) {
        Cause came = cause().because("REQUESTED");
        pass(time);
        return request(List.of(requestOf(name)), came).getFirst();
    }

    /** Several who come at the same time. */
    public List<RequestAnswer> request(List<EnrolmentRequest> requests) {
        return request(requests, cause().because("REQUESTED"));
    }

    private List<RequestAnswer> request(List<EnrolmentRequest> requests, Cause cause) {
        return requesting.request(
                requests.stream().map(request -> new Asked(request, cause)).toList());
    }

    /** The desk decides at once, unless it is closed. */
    private void ring(String cohort) {
        if (!deskIsClosed) {
            deciding.decide(cohort, cause());
        }
    }

    /** Requests are stored and answered, and nobody decides them. */
    public void closeDesk() {
        deskIsClosed = true;
    }

    public void openDesk() {
        deskIsClosed = false;
        ring(COHORT);
    }

    /** Somebody takes a ticket and is not heard of for now. */
    public long takeTicket() {
        return tickets.next(COHORT, 1);
    }

    /** What somebody does just when somebody else takes the next ticket. */
    public void beforeNextTicket(Runnable act) {
        tickets.before = act;
    }

    /** In two tabs at two instances: one of the tickets is taken back. */
    public void twiceAtTheSameMoment(String name) {
        EnrolmentRequest first = requestOf(name);
        EnrolmentRequest second = new EnrolmentRequest(
                enrolmentOf(name + " again"),
                first.cohort(),
                first.card(),
                first.payer(),
                first.party(),
                first.fingerprint());
        beforeNextTicket(() -> request(second));
        request(first);
    }

    /** The counter was restored from an old copy. */
    public void forgetTickets() {
        tickets.last.set(0);
    }

    public void keep(PersonCard card) {
        new KeepingCard(people).keepEach(List.of(new KeepingCard.Stated(card, cause())));
    }

    public Decision<SeatLedger, SeatRefusal> confirm(String name) {
        return confirm(file(name));
    }

    public Decision<SeatLedger, SeatRefusal> confirm(EnrolmentFile file) {
        return confirming.confirm(file, cause());
    }

    public Decision<EnrolmentFile, CancellationRefusal> cancel(String name) {
        return cancelFile(enrolmentOf(name));
    }

    public Decision<EnrolmentFile, CancellationRefusal> cancelFile(String enrolment) {
        return new CancellingEnrolment(files, releasing, deciding).cancel(enrolment, cause());
    }

    /** All that somebody ever asked for. */
    public List<EnrolmentFile> filesOf(String name) {
        return files.ofPerson("person-" + name, 0, 100);
    }

    /** Nobody dies any more. */
    public void surviveFromNowOn() {
        files.survive();
        ledgers.survive();
    }

    public void learn(ForEnrolment decided) {
        learning.learn(new Learned(decided, Optional.empty(), cause()), cause());
        wakeLedger();
    }

    /** From the ledger's log, which tells when the ledger decided. */
    public void learnLate(ForEnrolment decided, Instant decidedAt) {
        Cause original = new Cause("person:test", "TEST", "correlation-test", decidedAt);
        learning.learn(new Learned(decided, Optional.empty(), original), cause());
        wakeLedger();
    }

    /** What the ledger's deadline would do now. */
    public void wakeLedger() {
        if (ledger().dueAt().filter(due -> !due.isAfter(now)).isPresent()) {
            deciding.decide(COHORT, cause());
        }
    }

    /** What the deadlines would do now. */
    public void resumeWhatIsDue() {
        ResumingFile resuming = new ResumingFile(files, ledgers, deciding, releasing, learning);
        files.states().stream()
                .filter(file -> file.dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .forEach(file -> resuming.resume(file.enrolment(), cause()));
        wakeLedger();
    }

    /** The ledger's log arrives, from its very beginning; then its deadline comes. */
    public void readLedgersLog() {
        long entry = 0;
        for (DomainEvent event : ledgers.events()) {
            entry++;
            if (event instanceof ForEnrolment decided) {
                learning.learn(new Learned(decided, Optional.of(entry), cause()), cause());
            } else if (event instanceof CapacityAccepted) {
                deciding.decide(COHORT, cause());
            }
        }
        wakeLedger();
    }

    public EnrolmentFile file(String name) {
        return files.find(enrolmentOf(name)).orElseThrow();
    }

    public Stage stage(String name) {
        return file(name).stage();
    }
}
