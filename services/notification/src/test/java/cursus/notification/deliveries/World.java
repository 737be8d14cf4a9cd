package cursus.notification.deliveries;

import cursus.notification.Samples;
import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.cohorts.FollowingCohorts;
import cursus.notification.languages.Language;
import cursus.notification.people.FollowingPeople;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.FollowingSessions;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.Timetables;
import cursus.testing.InMemoryAggregates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The model of the service without any framework: ports in memory, and a mail server that answers as it is told. */
public final class World {

    public static final String PERSON = "person-1";

    public final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    public final List<String> dispatched = new ArrayList<>();
    public final List<Facts> told = new ArrayList<>();
    public final ObedientServer server = new ObedientServer();
    public final PlanningDelivery planning;
    public final SendingDelivery sending;

    private final FollowingPeople people;
    private final FollowingCohorts cohorts;
    private final FollowingSessions sessions;

    public World() {
        InMemoryPeople knownPeople = new InMemoryPeople();
        InMemoryCohorts knownCohorts = new InMemoryCohorts();
        InMemoryTimetables timetables = new InMemoryTimetables();
        GatheringFacts facts = new GatheringFacts(knownPeople, knownCohorts, timetables, Samples.policy());
        planning = new PlanningDelivery(
                deliveries, facts, (delivery, correlation) -> dispatched.add(delivery), Samples.policy());
        sending = new SendingDelivery(deliveries, facts, this::compose, server, Samples.policy(), "cursus.example.org");
        people = new FollowingPeople(knownPeople, planning::personKnown);
        cohorts = new FollowingCohorts(knownCohorts, planning::cohortKnown);
        sessions = new FollowingSessions(timetables, planning::cohortKnown);
    }

    /** A delivery that waits, without any world around it. */
    public static Delivery awaiting(String id, Template template, Occasion occasion) {
        return Delivery.awaiting(id, template, occasion, "event-of-" + id, Samples.causeAt(Samples.NOW));
    }

    public void learnPerson() {
        Person person = Samples.person(PERSON, Language.ENGLISH);
        people.card(Samples.received(anyId(), "cursus.enrolment.people.state", PERSON, 1, person));
    }

    public void learnCohort() {
        cohorts.described(Samples.received(anyId(), "cursus.catalogue.cohorts", Samples.COHORT, 1, Samples.cohort()));
    }

    public void learnSession(int index, int size) {
        learnSession(Samples.session(index, size));
    }

    public void learnSession(ClassSession session) {
        sessions.scheduled(Samples.received(anyId(), "cursus.scheduling.sessions", Samples.COHORT, 1, session));
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

        public void answer(Outcome outcome) {
            next = outcome;
        }

        @Override
        public Outcome send(String messageId, String correlationId, ComposedMessage message) {
            if (next instanceof Outcome.Accepted) {
                taken.add(messageId);
            }
            return next;
        }
    }

    public static final class InMemoryDeliveries extends InMemoryAggregates<Delivery> implements Deliveries {

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
        public List<Delivery> ofEnrolment(String enrolment) {
            return states().stream()
                    .filter(delivery -> delivery.occasion().enrolment().equals(enrolment))
                    .toList();
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

    private static final class InMemoryPeople extends InMemoryAggregates<Person> implements People {}

    private static final class InMemoryCohorts extends InMemoryAggregates<Cohort> implements Cohorts {}

    private static final class InMemoryTimetables extends InMemoryAggregates<Timetable> implements Timetables {}
}
