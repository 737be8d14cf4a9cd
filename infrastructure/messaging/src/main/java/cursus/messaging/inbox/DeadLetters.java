package cursus.messaging.inbox;

import cursus.messaging.OutOfOrder;
import cursus.messaging.outbox.TemporaryFault;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record that a handler can't take. It is tried again with growing waits, then written to the service's
 * dead letters with its origin in the headers; where that can't be written either, the record is not passed over: the
 * partition waits for it. An undecodable record, or a fork, goes to the dead letters at once, since waiting can't mend it.
 * While the store is away the partition waits as long as it takes: nothing is wrong with the record.
 *
 * <p>The binder's own dead-letter support is left off: it swallows a failed write.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int PARTITION_BY_KEY = -1;

    private DeadLetters() {}

    public static CommonErrorHandler errorHandler(String brokers, String service) {
        String topic = "cursus." + service + ".dead-letters.v1";
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(
                template(brokers, service), (_, _) -> new TopicPartition(topic, PARTITION_BY_KEY));
        recoverer.setFailIfSendResultIsError(true);
        // They may quote the value, and values may hold personal data; the class of the fault stays.
        recoverer.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (message, fault) -> {
                    log.error(
                            "{}-{}@{} becomes a dead letter: {}",
                            message.topic(),
                            message.partition(),
                            message.offset(),
                            reason(NestedExceptionUtils.getMostSpecificCause(fault)));
                    recoverer.accept(message, fault);
                },
                someRetries());
        handler.addNotRetryableExceptions(Undecodable.class);
        handler.setBackOffFunction((_, fault) -> backOff(fault));
        return handler;
    }

    static BackOff backOff(Throwable fault) {
        if (isFork(fault)) {
            return new FixedBackOff(0, 0);
        }
        return TemporaryFault.isBehind(fault) ? asLongAsItTakes() : someRetries();
    }

    private static boolean isFork(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfOrder disorder && disorder.isFork()) {
                return true;
            }
        }
        return false;
    }

    private static BackOff asLongAsItTakes() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(8_000);
        return backOff;
    }

    /** About half a minute in all. */
    private static BackOff someRetries() {
        ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(8);
        backOff.setInitialInterval(200);
        backOff.setMultiplier(2);
        backOff.setMaxInterval(8_000);
        return backOff;
    }

    /** Our own faults speak in ids; what others say may quote a value, and values may hold personal data. */
    private static String reason(Throwable fault) {
        return fault instanceof Undecodable || fault instanceof OutOfOrder
                ? fault.toString()
                : fault.getClass().getName();
    }

    private static KafkaTemplate<byte[], byte[]> template(String brokers, String service) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-dead-letters",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                "metric.reporters",
                "");
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }
}
