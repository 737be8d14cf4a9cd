package cursus.load.deliveries;

import cursus.load.measuring.ExampleEvents;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** What catalogue and enrolment would publish, as their contracts' examples have it. */
final class OtherServices implements AutoCloseable {

    static final String PEOPLE = "cursus.enrolment.people.state";
    static final String COHORTS = "cursus.catalogue.cohorts";
    static final String FILES = "cursus.enrolment.files";

    /** As many as a ministry's people have addresses in, so that no domain's pace is what is measured. */
    private static final int DOMAINS = 100;

    private static final String COHORT = "LOAD-1";

    private final ExampleEvents events;

    OtherServices(String brokers) {
        this.events = new ExampleEvents(brokers);
    }

    void announceCohort() {
        ObjectNode cohort = ExampleEvents.example(COHORTS, "CohortAnnounced");
        cohort.put("cohort", COHORT);
        events.publish(COHORTS, "CohortAnnounced", COHORT, cohort);
        events.flush();
    }

    /** @return their ids */
    List<String> introduce(int people) {
        ObjectNode card = ExampleEvents.example(PEOPLE, "PersonCard");
        List<String> ids = IntStream.range(0, people)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        for (int number = 0; number < people; number++) {
            String id = ids.get(number);
            card.put("person", id).put("email", "p%d@d%d.example.org".formatted(number, number % DOMAINS));
            events.publish(PEOPLE, "PersonCard", id, card);
        }
        events.flush();
        return ids;
    }

    /** A seat is held for each, in an enrolment of their own. */
    void holdSeats(List<String> people) {
        ObjectNode held = ExampleEvents.example(FILES, "SeatHeld");
        for (String person : people) {
            String enrolment = UUID.randomUUID().toString();
            held.put("enrolment", enrolment).put("cohort", COHORT).put("person", person);
            events.publish(FILES, "SeatHeld", enrolment, held);
        }
        events.flush();
    }

    @Override
    public void close() {
        events.close();
    }
}
