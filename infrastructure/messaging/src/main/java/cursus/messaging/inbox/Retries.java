package cursus.messaging.inbox;

import cursus.messaging.inbox.ParkedRecord.Why;
import cursus.messaging.outbox.TemporaryFault;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to a record whose handler throws. It is tried again with growing waits, and then parked; where it can't be
 * parked either it is not passed over: the partition waits for it. While the store is away it waits as long as it takes,
 * since nothing is wrong with it.
 *
 * <p>A wait pauses the binding, which goes on polling, so that the partition stays with this instance however long it
 * takes. The binder's own dead-letter support is left off: it swallows a failed write.
 */
final class Retries {

    private Retries() {}

    /**
     * @param retries after the first attempt, of a record whose handler fails
     * @param scheduler ends the pauses
     */
    static CommonErrorHandler errorHandler(Parking parking, int retries, TaskScheduler scheduler) {
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (consumed, fault) -> parking.park(Incoming.of(consumed), Why.FAILED, Faults.words(fault)),
                some(retries),
                new ContainerPausingBackOffHandler(new ListenerContainerPauseService(null, scheduler)));
        handler.setBackOffFunction((_, fault) -> backOff(fault, retries));
        return handler;
    }

    static BackOff backOff(Throwable fault, int retries) {
        return TemporaryFault.isBehind(fault) ? asLongAsItTakes() : some(retries);
    }

    private static BackOff asLongAsItTakes() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(4_000);
        return backOff;
    }

    /** Eight are about half a minute in all. */
    private static BackOff some(int retries) {
        ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(retries);
        backOff.setInitialInterval(200);
        backOff.setMultiplier(2);
        backOff.setMaxInterval(8_000);
        return backOff;
    }
}
