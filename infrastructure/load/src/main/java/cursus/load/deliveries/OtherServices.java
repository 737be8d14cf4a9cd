package cursus.load.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What catalogue and enrolment would publish, as their contracts' examples have it. */
final class OtherServices implements AutoCloseable {

    static final String PEOPLE = "cursus.enrolment.people.state";
    static final String COHORTS = "cursus.catalogue.cohorts";
    static final String FILES = "cursus.enrolment.files";

    /** As many as a ministry's people have addresses in, so that no domain's pace is what is measured. */
    private static final int DOMAINS = 100;

    private static final String COHORT = "LOAD-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, String> producer;

    OtherServices(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "metric.reporters", ""),
                new StringSerializer(),
                new StringSerializer());
    }

    void announceCohort() {
        ObjectNode cohort = example(COHORTS, "CohortAnnounced");
        cohort.put("cohort", COHORT);
        publish(COHORTS, "CohortAnnounced", COHORT, cohort);
        producer.flush();
    }

    /** @return their ids */
    List<String> introduce(int people) {
        ObjectNode card = example(PEOPLE, "PersonCard");
        List<String> ids = IntStream.range(0, people)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        for (int number = 0; number < people; number++) {
            String id = ids.get(number);
            card.put("person", id).put("email", "p%d@d%d.example.org".formatted(number, number % DOMAINS));
            publish(PEOPLE, "PersonCard", id, card);
        }
        producer.flush();
        return ids;
    }

    /** A seat is held for each, in an enrolment of their own. */
    void holdSeats(List<String> people) {
        ObjectNode held = example(FILES, "SeatHeld");
        for (String person : people) {
            String enrolment = UUID.randomUUID().toString();
            held.put("enrolment", enrolment).put("cohort", COHORT).put("person", person);
            publish(FILES, "SeatHeld", enrolment, held);
        }
        producer.flush();
    }

    private void publish(String source, String name, String key, ObjectNode fields) {
        ProducerRecord<String, String> message = new ProducerRecord<>(source + ".v1", key, fields.toString());
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        source + "." + name + ".v1",
                        "ce_source",
                        source,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        "1",
                        "ce_correlationid",
                        UUID.randomUUID().toString(),
                        "ce_actor",
                        "service:load")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        message.headers().add("ce_reason", "LOAD".getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(message);
    }

    private static ObjectNode example(String source, String event) {
        String file = "/contracts/%s/examples/%s.v1.json".formatted(source, event);
        try (InputStream in = Objects.requireNonNull(OtherServices.class.getResourceAsStream(file), file)) {
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
