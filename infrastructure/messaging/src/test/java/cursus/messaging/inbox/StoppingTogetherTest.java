package cursus.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;

class StoppingTogetherTest {

    @TempDir
    private Path folder;

    @Test
    void one_that_is_busy_keeps_no_other_from_stopping_and_is_waited_for() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            CountDownLatch done = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            var busy = container(kafka, "busy", _ -> {
                begun.countDown();
                wait(done);
            });
            var idle = container(kafka, "idle", _ -> {});
            StoppingTogether stopping = new StoppingTogether();
            List.of(busy, idle).forEach(container -> {
                stopping.add(container);
                container.start();
            });
            stopping.start();
            say(kafka, "busy");
            begun.await();
            AtomicBoolean stopped = new AtomicBoolean();

            stopping.stop(() -> stopped.set(true));

            await().until(() -> !idle.isChildRunning() && !idle.isRunning());
            assertThat(stopped).isFalse();
            done.countDown();
            await().untilTrue(stopped);
            assertThat(stopping.isRunning()).isFalse();
        }
    }

    @Test
    void without_consumers_there_is_nothing_to_wait_for() {
        AtomicBoolean stopped = new AtomicBoolean();

        new StoppingTogether().stop(() -> stopped.set(true));

        assertThat(stopped).isTrue();
    }

    private static KafkaMessageListenerContainer<String, String> container(
            EmbeddedKafka kafka, String topic, MessageListener<String, String> listener)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(topic);
        properties.setMessageListener(listener);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new StringDeserializer()),
                properties);
    }

    private static void say(EmbeddedKafka kafka, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "word")).get();
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
