package cursus.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.embedded.EmbeddedKafka;
import cursus.embedded.FreePorts;
import cursus.messaging.Received;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final Map<String, Class<? extends Said>> EVENTS = Map.of("Said", Said.class);

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;

    private final String subject = "s-" + UUID.randomUUID();
    private final String source = "cursus.words.w" + UUID.randomUUID();
    private final Notes notes = new Notes();
    private Speaker speaker;

    record Said(String word) {}

    /** What the reader was given. */
    private static class Notes implements Logs.Reader<Said> {

        private final List<Received<Said>> events = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        @Override
        public void read(Received<Said> event) {
            events.add(event);
        }

        @Override
        public void unreadable(Place place, String why) {
            faults.add(why);
        }

        List<String> words() {
            return events.stream().map(received -> received.event().word()).toList();
        }
    }

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.start(folder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void speak() {
        speaker = new Speaker(kafka.bootstrapServers(), source);
    }

    @AfterEach
    void silence() {
        speaker.close();
    }

    @Test
    void the_whole_log_of_one_aggregate_is_read_in_order_and_nothing_of_the_others() {
        List<String> words = IntStream.rangeClosed(1, 40).mapToObj(i -> "w" + i).toList();
        for (int number = 1; number <= words.size(); number++) {
            speaker.says(subject, number, words.get(number - 1));
            speaker.says("o-" + number, 1, "of somebody else");
        }

        read();

        assertThat(notes.words()).isEqualTo(words);
        assertThat(notes.events.getLast().envelope().sequence()).isEqualTo(40);
        assertThat(notes.events.getLast().envelope().time()).isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(notes.faults).isEmpty();
    }

    @Test
    void what_was_published_twice_is_read_once_however_late_the_repetition_comes() {
        speaker.says(subject, 1, "id-1", "one");
        speaker.says(subject, 2, "id-2", "two");
        speaker.says(subject, 1, "id-1", "one");
        speaker.says(subject, 2, "id-2", "two");
        speaker.says(subject, 3, "id-3", "three");

        read();

        assertThat(notes.words()).containsExactly("one", "two", "three");
    }

    @Test
    void another_event_under_the_same_number_is_no_repetition() {
        speaker.says(subject, 1, "id-1", "one");
        speaker.says(subject, 1, "id-2", "another");

        read();

        assertThat(notes.words()).containsExactly("one", "another");
    }

    @Test
    void what_nobody_can_read_is_told_and_what_follows_is_read() {
        speaker.says(subject, 1, "one");
        speaker.mumbles(subject);
        speaker.says(subject, 2, "two");

        read();

        assertThat(notes.words()).containsExactly("one", "two");
        assertThat(notes.faults).containsExactly("the header ce_id is missing");
    }

    @Test
    void an_event_that_is_not_known_is_told_and_not_passed_over() {
        speaker.says(subject, 1, "one");

        logs(kafka.bootstrapServers()).read(source, subject, Map.of(), notes);

        assertThat(notes.faults).containsExactly("the event Said is not known here");
        assertThat(notes.events).isEmpty();
    }

    @Test
    void what_comes_while_it_is_read_is_left_for_the_next_time() {
        speaker.says(subject, 1, "one");
        speaker.says(subject, 2, "two");
        Notes busy = new Notes() {
            @Override
            public void read(Received<Said> event) {
                super.read(event);
                speaker.says(subject, event.envelope().sequence() + 2, "later");
            }
        };

        logs(kafka.bootstrapServers()).read(source, subject, EVENTS, busy);
        read();

        assertThat(busy.words()).containsExactly("one", "two");
        assertThat(notes.words()).containsExactly("one", "two", "later", "later");
    }

    @Test
    void an_aggregate_of_which_nothing_was_told_has_an_empty_log() {
        read();

        assertThat(notes.events).isEmpty();
    }

    @Test
    void a_broker_that_does_not_answer_and_a_topic_that_does_not_exist_are_faults_within_seconds() {
        Instant begun = Instant.now();

        assertThatThrownBy(() -> logs("localhost:" + FreePorts.findOne()).read(source, subject, EVENTS, notes))
                .isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> logs(kafka.bootstrapServers()).read("cursus.nowhere", subject, EVENTS, notes))
                .isInstanceOf(KafkaException.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private void read() {
        logs(kafka.bootstrapServers()).read(source, subject, EVENTS, notes);
    }

    private static Logs logs(String brokers) {
        return new Logs(new PartitionFromStart(brokers, "reading"), "reading", Clock.systemUTC());
    }
}
