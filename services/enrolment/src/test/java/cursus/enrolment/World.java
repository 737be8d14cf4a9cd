package cursus.enrolment;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.cohorts.FollowingCohorts;
import cursus.enrolment.files.CancellationRefusal;
import cursus.enrolment.files.CancellingEnrolment;
import cursus.enrolment.files.ConfirmingEnrolment;
import cursus.enrolment.files.EndingHolds;
import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.files.EnrolmentRequest;
import cursus.enrolment.files.InMemoryFiles;
import cursus.enrolment.files.LearningSeats;
import cursus.enrolment.files.OfferingSeats;
import cursus.enrolment.files.ReleasingSeat;
import cursus.enrolment.files.RequestAnswer;
import cursus.enrolment.files.RequestingEnrolment;
import cursus.enrolment.files.ResumingFile;
import cursus.enrolment.files.SeatingRequests;
import cursus.enrolment.files.Stage;
import cursus.enrolment.payers.Payer;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
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
import java.util.Collection;
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
    private final ReleasingSeat releasing = new ReleasingSeat(files, ledgers);
    private final LearningSeats learning = new LearningSeats(files, new OfferingSeats(files, ledgers), releasing);
    private final SeatingRequests seating = new SeatingRequests(files, ledgers, learning);
    private final RequestingEnrolment requesting =
            new RequestingEnrolment(files, cohorts, tickets, new KeepingCard(people), seating);
    private Instant now = NINE;
    private long announcements;

    private static final class Ledgers extends InMemoryAggregates<SeatLedger> implements SeatLedgers {

        @Override
        public List<SeatLedger> ofAll(Collection<String> wanted) {
            return states().stream()
                    .filter(ledger -> wanted.contains(ledger.cohort()))
                    .toList();
        }
    }

    private static final class CountedTickets implements Tickets {

        private final AtomicLong last = new AtomicLong();
        private Runnable before = () -> {};

        @Override
        public long next(String cohort) {
            Runnable now = before;
            before = () -> {};
            now.run();
            return last.incrementAndGet();
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

    private static final class KnownPeople extends InMemoryAggregates<PersonCard> implements People {

        @Override
        public List<PersonCard> cards(Collection<String> wanted) {
            return states().stream()
                    .filter(card -> wanted.contains(card.person()))
                    .toList();
        }
    }

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

    public InMemoryAggregates<SeatLedger> ledgers() {
        return ledgers;
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
        PersonCard card = new PersonCard("person-" + name, name, "Exemple", name + "@example.org", "fr");
        return new EnrolmentRequest(enrolmentOf(name), COHORT, card, PAYER, "fingerprint");
    }

    public RequestAnswer request(String name) {
        return request(requestOf(name));
    }

    public RequestAnswer request(EnrolmentRequest request) {
        return requesting.request(request, cause().because("REQUESTED"));
    }

    /** Somebody takes a ticket and is not heard of for now. */
    public long takeTicket() {
        return tickets.next(COHORT);
    }

    /** What somebody does just when somebody else takes the next ticket. */
    public void beforeNextTicket(Runnable act) {
        tickets.before = act;
    }

    /** The counter was restored from an old copy. */
    public void forgetTickets() {
        tickets.last.set(0);
    }

    public void keep(PersonCard card) {
        new KeepingCard(people).keep(card, cause());
    }

    public Decision<SeatLedger, SeatRefusal> confirm(String name) {
        return new ConfirmingEnrolment(ledgers, learning).confirm(file(name), cause());
    }

    public Decision<EnrolmentFile, CancellationRefusal> cancel(String name) {
        return new CancellingEnrolment(files, releasing, learning).cancel(enrolmentOf(name), cause());
    }

    public void learn(ForEnrolment decided) {
        learning.learn(decided, cause());
    }

    /** From the ledger's log, which tells when the ledger decided. */
    public void learnLate(ForEnrolment decided, Instant decidedAt) {
        learning.learnLate(decided, new Cause("person:test", "TEST", "correlation-test", decidedAt), now);
    }

    public void endHolds() {
        new EndingHolds(ledgers, learning).end(COHORT, cause());
    }

    /** What the deadlines would do now. */
    public void resumeWhatIsDue() {
        ResumingFile resuming = new ResumingFile(files, ledgers, seating, releasing, learning);
        files.states().stream()
                .filter(file -> file.dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .forEach(file -> resuming.resume(file.enrolment(), cause()));
    }

    /** The ledger's log arrives, from its very beginning. */
    public void readLedgersLog() {
        for (DomainEvent event : ledgers.events()) {
            if (event instanceof ForEnrolment decided) {
                learn(decided);
            } else if (event instanceof CapacityAccepted) {
                learning.offerFreeSeats(COHORT, cause());
            }
        }
    }

    public EnrolmentFile file(String name) {
        return files.find(enrolmentOf(name)).orElseThrow();
    }

    public Stage stage(String name) {
        return file(name).stage();
    }
}
