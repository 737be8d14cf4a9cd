package cursus.load.openingday;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What Kafka tells about one cohort: the ledger's log and the files', each event once, as a plain consumer finds them. It
 * reads only when it is asked to, so that it takes nothing from a rush. For one thread.
 */
final class CohortLog implements AutoCloseable {

    private static final String LEDGER = "cursus.enrolment.seats.v1";
    private static final String FILES = "cursus.enrolment.files.v1";
    private static final Set<String> DECISIONS = Set.of("SeatHeld", "WaitingListJoined");
    private static final String REQUESTED = "EnrolmentRequested";

    /** What an instance that was killed had still to publish waits until its leases end, too. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int SILENCE = 10;

    private final KafkaConsumer<String, byte[]> consumer;
    private final String cohort;
    private final Set<String> seen = new HashSet<>();
    private final List<Told> ledger = new ArrayList<>();
    private final List<Told> decisions = new ArrayList<>();
    private final List<Told> requests = new ArrayList<>();
    private final List<Told> learned = new ArrayList<>();

    private CohortLog(KafkaConsumer<String, byte[]> consumer, String cohort) {
        this.consumer = consumer;
        this.cohort = cohort;
    }

    /** From now on: to be made before the cohort is announced. */
    static CohortLog fromNow(String brokers, String cohort) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "metric.reporters", ""),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(LEDGER, FILES)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new CohortLog(consumer, cohort);
    }

    /** Reads until so many requests are decided and their files know it, or until it would be in vain to wait for more. */
    void awaitDecided(int people) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!areDecided(people) && System.nanoTime() < end) {
            read();
        }
    }

    /** Reads on until nothing more comes: what was told too often would come now. */
    void settle() {
        int silent = 0;
        while (silent < SILENCE) {
            silent = read() == 0 ? silent + 1 : 0;
        }
    }

    /** All that the ledger told, in its order. */
    List<Told> ledger() {
        return Collections.unmodifiableList(ledger);
    }

    /** What the ledger decided about requests, in its order. */
    List<Told> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    /** That files were opened. */
    List<Told> requests() {
        return Collections.unmodifiableList(requests);
    }

    /** That files learned what was decided about their requests. */
    List<Told> learned() {
        return Collections.unmodifiableList(learned);
    }

    private boolean areDecided(int people) {
        return decisions.size() >= people && requests.size() >= people && learned.size() >= people;
    }

    /** How many events of any cohort. */
    private int read() {
        int count = 0;
        for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
            count++;
            Told event = Told.of(message);
            if (event.cohort().equals(cohort) && seen.add(event.id())) {
                keep(message.topic(), event);
            }
        }
        return count;
    }

    private void keep(String topic, Told event) {
        boolean decided = DECISIONS.contains(event.name());
        if (topic.equals(LEDGER)) {
            ledger.add(event);
        }
        if (decided) {
            (topic.equals(LEDGER) ? decisions : learned).add(event);
        }
        if (event.name().equals(REQUESTED)) {
            requests.add(event);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
