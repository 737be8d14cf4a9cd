package cursus.checker.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.checker.reading.Records.NotAnEvent;
import cursus.checker.seen.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final String FILES = "cursus.enrolment.files.v1";
    private static final String TYPE = "cursus.enrolment.files.SeatHeld.v1";

    @Test
    void an_event_is_read_from_its_headers_and_its_value() throws NotAnEvent {
        Event event = Records.event(message(FILES, "one", TYPE, "{\"enrolment\":\"one\",\"title\":{\"fr\":\"x\"}}"));
        assertThat(event.toString()).isEqualTo("SeatHeld one #7 (id-1)");
        assertThat(event.time()).isEqualTo(Instant.parse("2027-06-15T07:00:00Z"));
        assertThat(event.sentAt()).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(event.enrolment()).isEqualTo("one");
        assertThat(event.value().has("title")).isFalse();
    }

    @Test
    void an_invoice_is_kept_whole_since_its_hash_is_over_all_of_it() throws NotAnEvent {
        Event event = Records.event(message(
                "cursus.billing.invoices.v1", "one", "cursus.enrolment.files.X.v1", "{\"seller\":{\"name\":\"x\"}}"));
        assertThat(event.value().path("seller").path("name").asString()).isEqualTo("x");
    }

    @Test
    void what_a_consumer_would_refuse_is_no_event() {
        refused(message(FILES, "another", TYPE, "{}"), "its key is not its subject one");
        refused(
                message(FILES, "one", "cursus.billing.invoices.InvoiceIssued.v1", "{}"),
                "its ce_type is not of its ce_source");
        refused(message(FILES, "one", TYPE, "{"), "its value is no JSON");
        refused(message(FILES, "one", TYPE, "[1]"), "its value is no JSON object");
        ConsumerRecord<String, byte[]> bare = message(FILES, "one", TYPE, "{}");
        bare.headers().remove("ce_id");
        refused(bare, "the header ce_id is missing");
        ConsumerRecord<String, byte[]> odd = message(FILES, "one", TYPE, "{}");
        odd.headers().remove("ce_sequence").add("ce_sequence", "first".getBytes(StandardCharsets.UTF_8));
        refused(odd, "a header is malformed: For input string: \"first\"");
    }

    @Test
    void an_erasure_is_a_tombstone_on_a_state_topic_alone() {
        assertThat(Records.isTombstone(message("cursus.enrolment.people.state.v1", "one", TYPE, null)))
                .isTrue();
        assertThat(Records.isTombstone(message(FILES, "one", TYPE, null))).isFalse();
    }

    private static void refused(ConsumerRecord<String, byte[]> message, String why) {
        assertThatThrownBy(() -> Records.event(message))
                .isInstanceOf(NotAnEvent.class)
                .hasMessage(why);
    }

    private static ConsumerRecord<String, byte[]> message(
            String topic, String key, String type, @Nullable String value) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_id", "id-1");
        add(headers, "ce_type", type);
        add(headers, "ce_source", "cursus.enrolment.files");
        add(headers, "ce_subject", "one");
        add(headers, "ce_sequence", "7");
        add(headers, "ce_time", "2027-06-15T07:00:00Z");
        byte @Nullable [] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic, 0, 1, 5, TimestampType.CREATE_TIME, 0, 0, key, bytes, headers, Optional.empty());
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
