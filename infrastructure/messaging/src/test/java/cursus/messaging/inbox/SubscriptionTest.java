package cursus.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.embedded.EmbeddedStore;
import cursus.messaging.Received;
import cursus.messaging.outbox.StoreConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");

    private final List<Received<Seen>> handled = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private EmbeddedStore server;
    private StoreConnection connection;
    private ParkedKeys parked;
    private Subscription subscription;

    @BeforeEach
    void open() {
        server = EmbeddedStore.inMemory();
        connection = StoreConnection.to(server.uri());
        parked = new ParkedKeys(connection.store());
        Draining draining = new Draining(parked, new RecordsByPlace("127.0.0.1:1", "billing"), "billing", clock);
        subscription = new Subscriptions("billing", clock, new Parking(parked, "billing", clock), draining)
                .to("cursus.enrolment.files")
                .on("EnrolmentConfirmed", Seen.class, handled::add)
                .otherwise(received -> others.add(received.envelope().name()));
    }

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    record Seen(String enrolment, Optional<String> note) {}

    @Test
    void an_event_comes_with_its_envelope_and_a_cause_for_what_follows() {
        subscription.accept(
                message("EnrolmentConfirmed", "{\"enrolment\":\"e-1\"}").build());

        Received<Seen> received = handled.getFirst();
        assertThat(received.event()).isEqualTo(new Seen("e-1", Optional.empty()));
        assertThat(received.envelope().sequence()).isEqualTo(7);
        assertThat(received.cause().actor()).isEqualTo("service:billing");
        assertThat(received.cause().reason()).isEqualTo("EnrolmentConfirmed");
        assertThat(received.cause().correlationId()).isEqualTo("c-1");
        assertThat(received.cause().at()).isEqualTo(NOW);
    }

    @Test
    void fields_that_the_consumer_does_not_know_are_passed_over() {
        subscription.accept(message("EnrolmentConfirmed", "{\"enrolment\":\"e-1\",\"addedLater\":{\"x\":1}}")
                .build());

        assertThat(handled).hasSize(1);
    }

    @Test
    void an_event_that_nobody_handles_goes_to_whoever_keeps_the_mark() {
        subscription.accept(message("AddedLater", "{}").build());

        assertThat(others).containsExactly("AddedLater");
        assertThat(handled).isEmpty();
    }

    @Test
    void a_record_without_a_value_erases_its_key_where_that_is_understood() {
        List<String> forgotten = new ArrayList<>();
        subscription.erased(received -> forgotten.add(received.event()));

        subscription.accept(nothing("e-1"));

        assertThat(forgotten).containsExactly("e-1");
        assertThat(handled).isEmpty();
        assertThat(others).isEmpty();
    }

    @Test
    void elsewhere_a_record_without_a_value_is_undecodable() {
        assertThatThrownBy(() -> subscription.handle(Incoming.of(nothing("e-1"))))
                .isInstanceOf(Undecodable.class);
    }

    /** As Spring hands over what has no value: with a placeholder that is no array of bytes. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Message<byte[]> nothing(String key) {
        Message<byte[]> record = message("EnrolmentConfirmed", "{}").build();
        return (Message<byte[]>) (Message) MessageBuilder.withPayload((Object) KafkaNull.INSTANCE)
                .copyHeaders(record.getHeaders())
                .setHeader(KafkaHeaders.RECEIVED_KEY, key)
                .build();
    }

    @Test
    void the_prefix_that_spring_cloud_function_puts_in_place_is_understood() {
        Message<byte[]> rewritten = MessageBuilder.withPayload("{}".getBytes(StandardCharsets.UTF_8))
                .setHeader("ce-id", "id-1")
                .setHeader("ce-type", "cursus.enrolment.files.AddedLater.v1")
                .setHeader("ce-source", "cursus.enrolment.files")
                .setHeader("ce-subject", "e-1")
                .setHeader("ce-time", "2027-01-04T08:00:00Z")
                .setHeader("ce-sequence", "7".getBytes(StandardCharsets.UTF_8))
                .setHeader("ce-correlationid", "c-1")
                .setHeader("ce-actor", "person:1")
                .setHeader("ce-reason", "R")
                .setHeader(KafkaHeaders.RECEIVED_KEY, "e-1")
                .build();

        subscription.accept(rewritten);

        assertThat(others).containsExactly("AddedLater");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence", "ce_correlationid"})
    void a_record_without_one_of_its_headers_is_undecodable(String header) {
        Message<byte[]> message =
                message("EnrolmentConfirmed", "{}").removeHeader(header).build();

        assertThatThrownBy(() -> subscription.handle(Incoming.of(message))).isInstanceOf(Undecodable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"enrolment\":{}}"})
    void a_value_that_is_no_such_event_is_undecodable_and_not_quoted(String json) {
        assertThatThrownBy(() -> subscription.handle(
                        Incoming.of(message("EnrolmentConfirmed", json).build())))
                .isInstanceOf(Undecodable.class)
                .hasMessage("the value is not a Seen");
    }

    @Test
    void a_key_that_is_not_the_subject_is_undecodable() {
        Message<byte[]> message = message("EnrolmentConfirmed", "{}")
                .setHeader(KafkaHeaders.RECEIVED_KEY, "another")
                .build();

        assertThatThrownBy(() -> subscription.handle(Incoming.of(message))).isInstanceOf(Undecodable.class);
    }

    @Test
    void an_event_of_another_stream_is_undecodable_here() {
        Message<byte[]> message = message("EnrolmentConfirmed", "{}")
                .setHeader("ce_source", "cursus.catalogue.cohorts")
                .setHeader("ce_type", "cursus.catalogue.cohorts.EnrolmentConfirmed.v1")
                .build();

        assertThatThrownBy(() -> subscription.handle(Incoming.of(message))).isInstanceOf(Undecodable.class);
    }

    @Test
    void an_event_of_a_version_to_come_is_undecodable_for_its_fields_may_mean_something_else() {
        Message<byte[]> message = message("EnrolmentConfirmed", "{\"enrolment\":\"e-1\"}")
                .setHeader("ce_type", "cursus.enrolment.files.EnrolmentConfirmed.v2")
                .build();

        assertThatThrownBy(() -> subscription.handle(Incoming.of(message))).isInstanceOf(Undecodable.class);
    }

    @Test
    void what_cannot_be_read_is_parked_by_its_place_and_nothing_of_it_is_copied() {
        subscription.accept(message("EnrolmentConfirmed", "{\"name\":\"Claire\"")
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, "cursus.enrolment.files.v1")
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, 3)
                .setHeader(KafkaHeaders.OFFSET, 42L)
                .build());

        assertThat(handled).isEmpty();
        ParkedKey key = parked.list(true, 0, 10).getFirst();
        assertThat(key.key()).isEqualTo("e-1");
        assertThat(key.records())
                .containsExactly(new ParkedRecord(
                        new Place("cursus.enrolment.files.v1", 3, 42),
                        ParkedRecord.Why.UNDECODABLE,
                        "cursus.enrolment.files.EnrolmentConfirmed.v1",
                        7,
                        "c-1",
                        "the value is not a Seen",
                        NOW));
    }

    private static MessageBuilder<byte[]> message(String event, String json) {
        return MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
                .setHeader("ce_id", "id-1".getBytes(StandardCharsets.UTF_8))
                .setHeader("ce_type", "cursus.enrolment.files." + event + ".v1")
                .setHeader("ce_source", "cursus.enrolment.files")
                .setHeader("ce_subject", "e-1")
                .setHeader("ce_time", "2027-01-04T08:00:00Z")
                .setHeader("ce_sequence", "7")
                .setHeader("ce_correlationid", "c-1")
                .setHeader("ce_actor", "person:1")
                .setHeader("ce_reason", "CONFIRMED_BY_REGISTRANT")
                .setHeader(KafkaHeaders.RECEIVED_KEY, "e-1".getBytes(StandardCharsets.UTF_8));
    }
}
