package cursus.load.measuring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Waits until a service has read all that there is. */
public final class CaughtUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private CaughtUp() {}

    /**
     * @param group under which the service reads: its own name
     * @throws org.awaitility.core.ConditionTimeoutException if it has not read all within three minutes
     */
    public static void await(String brokers, String group, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers, "metric.reporters", ""))) {
            Awaitility.await().atMost(PATIENCE).until(() -> lag(admin, group, topic) == 0);
        }
    }

    private static long lag(Admin admin, String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> partitions =
                admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                        .flatMap(found -> found.partitions().stream())
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(partitions).all().get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - offset(read.get(end.getKey())))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }
}
