package cursus.scheduling;

import cursus.messaging.Json;
import cursus.testing.Parts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events as other services do. */
final class OutsideEvents implements AutoCloseable {

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Parts.kafka()), new StringSerializer(), new StringSerializer());

    /** The {@code sequence}th event of an aggregate. */
    void publish(String source, String name, String subject, long sequence, Map<String, ?> event) {
        ProducerRecord<String, String> entry =
                new ProducerRecord<>(source + ".v1", subject, Json.mapper().writeValueAsString(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Samples.freshId(),
                        "ce_type", source + "." + name + ".v1",
                        "ce_source", source,
                        "ce_subject", subject,
                        "ce_time", Samples.NOW.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_correlationid", Samples.freshId(),
                        "ce_actor", "service:test",
                        "ce_reason", "TESTED")
                .forEach((header, value) -> entry.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        entry.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(entry);
        producer.flush();
    }

    /** A fresh cohort, announced by the catalogue. */
    String announcedCohort() {
        String cohort = Samples.freshCohort();
        publish("cursus.catalogue.cohorts", "CohortAnnounced", cohort, 1, Map.of("cohort", cohort));
        return cohort;
    }

    /** An enrolment that was requested, held, and then had this outcome. */
    void enrolled(String cohort, String person, String outcome) {
        String enrolment = Samples.freshId();
        Map<String, String> facts = Map.of("enrolment", enrolment, "cohort", cohort, "person", person);
        publish("cursus.enrolment.files", "EnrolmentRequested", enrolment, 1, facts);
        publish("cursus.enrolment.files", "SeatHeld", enrolment, 2, facts);
        publish("cursus.enrolment.files", outcome, enrolment, 3, facts);
    }

    /** A person's card. */
    void card(String person, String givenName, String usualName) {
        publish(
                "cursus.enrolment.people.state",
                "PersonCard",
                person,
                1,
                Map.of("person", person, "givenName", givenName, "usualName", usualName));
    }

    @Override
    public void close() {
        producer.close();
    }
}
