package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.cohorts.FollowingCohorts;
import cursus.notification.enrolments.FollowedEnrolment;
import cursus.notification.enrolments.FollowedEnrolments;
import cursus.notification.enrolments.FollowingEnrolments;
import cursus.notification.enrolments.Participation;
import cursus.notification.enrolments.Participations;
import cursus.notification.enrolments.TellingParticipants;
import cursus.notification.interests.Interest;
import cursus.notification.interests.Interests;
import cursus.notification.languages.Language;
import cursus.notification.openings.FollowingInterests;
import cursus.notification.openings.TellingInterested;
import cursus.notification.people.FollowingPeople;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import cursus.notification.programmes.FollowingProgrammes;
import cursus.notification.programmes.Programme;
import cursus.notification.programmes.Programmes;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.FollowingSessions;
import cursus.notification.sessions.SessionChange;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.TimetableChange;
import cursus.notification.sessions.TimetableChanges;
import cursus.notification.sessions.Timetables;
import cursus.notification.sessions.TrainersChange;
import cursus.notification.trainers.FollowingTrainers;
import cursus.notification.trainers.Trainer;
import cursus.notification.trainers.Trainers;
import cursus.testing.InMemoryAggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The model of the service without any framework: ports in memory, and a mail server that answers as it is told. */
public final class World {

    public static final String PERSON = "person-1";

    public final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    public final List<String> dispatched = new ArrayList<>();
    public final NotingDispatcher dispatcher = new NotingDispatcher();
    public final List<Facts> told = new ArrayList<>();
    public final ObedientServer server = new ObedientServer();
    public final PlanningDelivery planning;
    public final SendingDelivery sending;
    public final SendingInTurn inTurn;
    public final ResendingDelivery resending;

    public final FollowingEnrolments enrolments;
    public final FollowingSessions sessions;
    public final InMemoryTimetableChanges changes = new InMemoryTimetableChanges();

    public final InMemoryParticipations participations = new InMemoryParticipations();
    public final FollowingInterests interested;
    public final FollowingCohorts cohorts;
    public final InMemoryInterests interests = new InMemoryInterests();

    private final TellingParticipants telling;
    private final GatheringFacts facts;
    private final FollowingPeople people;
    private final FollowingTrainers trainers;
    private long cards;
    private final FollowingProgrammes programmes;

    public World() {
        this(Instant.EPOCH);
    }

    /** @param actsFrom what happened before is told to nobody */
    public World(Instant actsFrom) {
        InMemoryPeople knownPeople = new InMemoryPeople();
        InMemoryCohorts knownCohorts = new InMemoryCohorts();
        InMemoryProgrammes knownProgrammes = new InMemoryProgrammes();
        InMemoryTimetables timetables = new InMemoryTimetables();
        InMemoryTrainers knownTrainers = new InMemoryTrainers();
        NothingOld nothingOld = new NothingOld(
                new InMemoryTemplateStarts(),
                deliveries,
                Optional.of(actsFrom),
                Duration.ZERO,
                Samples.causeAt(Samples.NOW));
        WhatWasTold whatWasTold = new WhatWasTold(deliveries, nothingOld);
        Recipients recipients = new Recipients(knownPeople, interests);
        facts = new GatheringFacts(
                recipients,
                knownCohorts,
                knownProgrammes,
                new GatheringSessions(timetables, changes, Samples.policy()),
                new GatheringTrainers(knownTrainers),
                whatWasTold);
        planning = new PlanningDelivery(deliveries, facts, dispatcher, Samples.policy(), nothingOld);
        sending = sendingBy(server);
        inTurn = new SendingInTurn(deliveries, sending, Samples.policy());
        resending = new ResendingDelivery(deliveries, recipients, facts, dispatcher, "cursus.example.org");
        people = new FollowingPeople(knownPeople, planning::personKnown);
        trainers = new FollowingTrainers(knownTrainers, planning::trainerKnown);
        TellingInterested tellingInterested = new TellingInterested(interests, knownCohorts, planning);
        interested =
                new FollowingInterests(interests, tellingInterested, planning, new ForgettingRecipient(deliveries));
        cohorts = new FollowingCohorts(knownCohorts, planning::cohortKnown, tellingInterested::opened);
        programmes = new FollowingProgrammes(knownProgrammes, planning::programmeKnown);
        telling = new TellingParticipants(participations, changes, whatWasTold, planning);
        sessions = new FollowingSessions(timetables, changes, telling, planning::cohortKnown);
        enrolments = enrolmentsFollowedBy(new InMemoryFollowedEnrolments());
    }

    /** By other marks than this world's own. */
    public FollowingEnrolments enrolmentsFollowedBy(FollowedEnrolments marks) {
        return new FollowingEnrolments(marks, participations, planning, telling);
    }

    /** By another way out than this world's own. */
    public SendingDelivery sendingBy(MailServer other) {
        return new SendingDelivery(deliveries, facts, this::compose, other, Samples.policy(), "cursus.example.org");
    }

    /** A delivery that waits, without any world around it. */
    public static Delivery awaiting(String id, Template template, Occasion occasion) {
        return awaiting(id, template, occasion, Samples.NOW);
    }

    public static Delivery awaiting(String id, Template template, Occasion occasion, Instant since) {
        return Delivery.awaiting(id, template, occasion, "event-of-" + id, Samples.causeAt(since));
    }

    /** Given up, wherever it is kept. */
    public static void fail(Delivery delivery, Deliveries kept) {
        Cause cause = Samples.causeAt(Samples.NOW);
        kept.decide(
                delivery.delivery(),
                cause,
                current -> Decision.accepted(current.orElseThrow()
                        .failed(Failure.PERMANENT, Obstacle.of(Obstacle.Kind.MAILBOX_UNKNOWN), cause)));
    }

    /** As a server that has too much to do. */
    public static MailServer.Outcome delayed(Instant at) {
        return new MailServer.Outcome.Delayed(
                at, new Obstacle(Obstacle.Kind.BUSY, Optional.of("451 4.3.2 Try again later")));
    }

    public static MailServer.Outcome accepted(Instant at) {
        return new MailServer.Outcome.Accepted(at);
    }

    /** As a server that knows nobody of that name. */
    public static MailServer.Outcome refused(Instant at) {
        return new MailServer.Outcome.Refused(
                at, new Obstacle(Obstacle.Kind.MAILBOX_UNKNOWN, Optional.of("550 5.1.1 No such user")));
    }

    public void learnPerson() {
        learn(Samples.person(PERSON, Language.ENGLISH));
    }

    /** Whoever it was before. */
    public void learn(Person card) {
        cards++;
        people.card(Samples.received(anyId(), "cursus.enrolment.people.state", card.person(), cards, card));
    }

    public void learnTrainer(String trainer) {
        trainers.card(
                Samples.received(anyId(), "cursus.scheduling.trainers.state", trainer, 1, Samples.trainer(trainer)));
    }

    public void learnCohort() {
        learnCohort(Samples.cohort());
    }

    public void learnCohort(Cohort cohort) {
        cohorts.described(Samples.received(anyId(), "cursus.catalogue.cohorts", Samples.COHORT, 1, cohort));
    }

    public void learnProgramme(Programme programme) {
        programmes.published(
                Samples.received(anyId(), "cursus.catalogue.programmes", programme.programme(), 1, programme));
    }

    public void learnSession(int index, int size) {
        learnSession(Samples.session(index, size));
    }

    public void learnSession(ClassSession session) {
        sessions.scheduled(heard(new SessionChange(session, Optional.empty())));
    }

    /** From now on these teach it. */
    public void learnTrainersOf(ClassSession session, String... others) {
        TrainersChange change = new TrainersChange(session.session(), List.of(others));
        sessions.trainersChanged(Samples.received(anyId(), "cursus.scheduling.sessions", Samples.COHORT, 2, change));
    }

    /** As it arrives from its topic. */
    public static Received<SessionChange> heard(SessionChange change) {
        return Samples.received(anyId(), "cursus.scheduling.sessions", Samples.COHORT, 1, change);
    }

    public Delivery plan(Template template) {
        String event = anyId();
        planning.plan(
                template,
                Samples.received(event, "cursus.enrolment.files", "enrolment-1", 1, Samples.occasion(PERSON)));
        return deliveries.find(DeliveryId.of(event, PERSON, template)).orElseThrow();
    }

    public Delivery again(Delivery delivery) {
        return deliveries.find(delivery.delivery()).orElseThrow();
    }

    private static String anyId() {
        return UUID.randomUUID().toString();
    }

    private ComposedMessage compose(Delivery delivery, Facts facts) {
        told.add(facts);
        Person person = facts.person();
        return new ComposedMessage(
                person.email(),
                person.usualName(),
                person.language(),
                delivery.template().code(),
                "text",
                "html",
                List.of());
    }

    /** Takes messages, or not. */
    public static final class ObedientServer implements MailServer {

        public final List<String> taken = new ArrayList<>();
        private Outcome next = new Outcome.Accepted(Samples.NOW);
        private Runnable meanwhile = () -> {};

        public void answer(Outcome outcome) {
            next = outcome;
        }

        /** What happens while it has the next message in hand. */
        public void meanwhile(Runnable something) {
            meanwhile = something;
        }

        @Override
        public Outcome send(String messageId, String correlationId, ComposedMessage message) {
            meanwhile.run();
            if (next instanceof Outcome.Accepted) {
                taken.add(messageId);
            }
            return next;
        }
    }

    /** Sends nothing; has room where it is told so. */
    public final class NotingDispatcher implements Dispatcher {

        private boolean room;

        public void makeRoom() {
            room = true;
        }

        @Override
        public void soon(Delivery delivery) {
            dispatched.add(delivery.delivery());
        }

        @Override
        public boolean hasRoom() {
            return room;
        }
    }

    public static final class InMemoryDeliveries extends InMemoryAggregates<Delivery> implements Deliveries {

        private Runnable meanwhile = () -> {};

        /** What happens elsewhere just before the next write. */
        public void beforeNextWrite(Runnable something) {
            meanwhile = something;
        }

        @Override
        protected void check(String id, Delivery state) {
            Runnable something = meanwhile;
            meanwhile = () -> {};
            something.run();
        }

        @Override
        public Map<DeliveryState, Long> open() {
            return states().stream()
                    .filter(delivery -> !delivery.state().ended())
                    .collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
        }

        @Override
        public List<Delivery> awaitingPerson(String person, String after, int limit) {
            return awaiting(delivery -> delivery.occasion().person().equals(person), after, limit);
        }

        @Override
        public List<Delivery> awaitingCohort(String cohort, String after, int limit) {
            return awaiting(delivery -> delivery.occasion().cohort().equals(cohort), after, limit);
        }

        @Override
        public List<Delivery> openOf(String person) {
            return states().stream()
                    .filter(delivery -> !delivery.state().ended())
                    .filter(delivery -> delivery.occasion().person().equals(person))
                    .toList();
        }

        @Override
        public List<Delivery> ofEnrolment(String enrolment) {
            return states().stream()
                    .filter(delivery -> delivery.occasion()
                            .enrolment()
                            .filter(enrolment::equals)
                            .isPresent())
                    .toList();
        }

        @Override
        public List<Delivery> allOf(String recipient) {
            return states().stream()
                    .filter(delivery -> delivery.occasion().person().equals(recipient))
                    .toList();
        }

        @Override
        public Map<String, List<Delivery>> ofEnrolments(Set<String> enrolments) {
            return states().stream()
                    .filter(delivery -> delivery.occasion()
                            .enrolment()
                            .filter(enrolments::contains)
                            .isPresent())
                    .collect(Collectors.groupingBy(
                            delivery -> delivery.occasion().enrolment().orElseThrow()));
        }

        @Override
        public Optional<Delivery> firstOf(Template template) {
            return states().stream()
                    .filter(delivery -> delivery.template() == template)
                    .min(Comparator.comparing(Delivery::decidedAt));
        }

        private List<Delivery> awaiting(Predicate<Delivery> about, String after, int limit) {
            return states().stream()
                    .filter(delivery -> delivery.state() == DeliveryState.AWAITING)
                    .filter(about)
                    .filter(delivery -> delivery.delivery().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Delivery::delivery))
                    .limit(limit)
                    .toList();
        }
    }

    public static final class InMemoryInterests extends InMemoryAggregates<Interest> implements Interests {

        @Override
        public List<Interest> confirmedIn(String cohort, String after, int limit) {
            return states().stream()
                    .filter(Interest::hasConfirmed)
                    .filter(interest -> interest.cohort().filter(cohort::equals).isPresent())
                    .filter(interest -> interest.interest().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Interest::interest))
                    .limit(limit)
                    .toList();
        }
    }

    public static final class InMemoryTimetableChanges extends InMemoryAggregates<TimetableChange>
            implements TimetableChanges {

        @Override
        public List<TimetableChange> after(String cohort, Instant instant, int limit) {
            return states().stream()
                    .filter(change -> change.cohort().equals(cohort))
                    .filter(change -> change.at().filter(instant::isBefore).isPresent())
                    .limit(limit)
                    .toList();
        }
    }

    private static final class InMemoryTemplateStarts extends InMemoryAggregates<TemplateStart>
            implements TemplateStarts {}

    private static final class InMemoryProgrammes extends InMemoryAggregates<Programme> implements Programmes {}

    private static final class InMemoryFollowedEnrolments extends InMemoryAggregates<FollowedEnrolment>
            implements FollowedEnrolments {}

    public static final class InMemoryParticipations extends InMemoryAggregates<Participation>
            implements Participations {

        @Override
        public List<Participation> confirmedIn(String cohort, String after, int limit) {
            return states().stream()
                    .filter(participation -> participation.cohort().equals(cohort))
                    .filter(Participation::confirmed)
                    .filter(participation -> participation.enrolment().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Participation::enrolment))
                    .limit(limit)
                    .toList();
        }
    }

    private static final class InMemoryPeople extends InMemoryAggregates<Person> implements People {

        @Override
        public List<Person> cards(Collection<String> people) {
            return people.stream().flatMap(each -> find(each).stream()).toList();
        }
    }

    private static final class InMemoryCohorts extends InMemoryAggregates<Cohort> implements Cohorts {

        @Override
        public List<Cohort> ofProgramme(String programme, String after, int limit) {
            return states().stream()
                    .filter(cohort ->
                            cohort.programme().filter(programme::equals).isPresent())
                    .filter(cohort -> cohort.cohort().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Cohort::cohort))
                    .limit(limit)
                    .toList();
        }
    }

    private static final class InMemoryTimetables extends InMemoryAggregates<Timetable> implements Timetables {

        @Override
        public List<String> naming(String trainer, String after, int limit) {
            return states().stream()
                    .filter(timetable -> timetable.sessions().stream()
                            .anyMatch(session -> session.namedTrainers().contains(trainer)))
                    .map(Timetable::cohort)
                    .filter(cohort -> cohort.compareTo(after) > 0)
                    .sorted()
                    .limit(limit)
                    .toList();
        }
    }

    private static final class InMemoryTrainers extends InMemoryAggregates<Trainer> implements Trainers {

        @Override
        public List<Trainer> cards(Collection<String> ids) {
            return ids.stream().flatMap(each -> find(each).stream()).toList();
        }
    }
}
