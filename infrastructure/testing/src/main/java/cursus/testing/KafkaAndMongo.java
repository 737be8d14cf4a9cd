package cursus.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's context at the parts, and away from what earlier tests left there. */
final class KafkaAndMongo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String own = "test-" + UUID.randomUUID();
        startAtTheEnd(own);
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + Parts.mongo(),
                        "spring.mongodb.database=" + own,
                        "spring.cloud.stream.kafka.binder.brokers=" + Parts.kafka(),
                        "spring.cloud.stream.default.group=" + own)
                .applyTo(context);
    }

    /** Commits the ends of all topics for a group that does not exist yet: what came before is none of its business. */
    private static void startAtTheEnd(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Parts.kafka()))) {
            Map<TopicPartition, OffsetSpec> partitions =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> committed(end.getValue())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker of the tests does not answer", failed.getCause());
        }
    }

    private static OffsetAndMetadata committed(ListOffsetsResultInfo end) {
        return new OffsetAndMetadata(end.offset());
    }
}
