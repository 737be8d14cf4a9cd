package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.outbox.MongoStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Empties the projections of a service and has it read its topics from the start, before it takes its first record. What
 * the service decided itself is kept, and with it the marks and ids by which a repeated event does nothing: so nothing is
 * published, numbered or mailed again. A crash in between is mended by doing it again.
 */
final class Rebuild implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoStore store;
    private final ParkedKeys parked;
    private final String brokers;
    private final String group;
    private final Clock clock;
    private final Duration patience;

    /** @param patience with members of the group that were killed, which the broker takes a while to notice */
    Rebuild(MongoStore store, ParkedKeys parked, String brokers, String group, Clock clock, Duration patience) {
        this.store = store;
        this.parked = parked;
        this.brokers = brokers;
        this.group = group;
        this.clock = clock;
        this.patience = patience;
    }

    /** @throws IllegalStateException where another instance of the service is running */
    @Override
    public void afterSingletonsInstantiated() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers, "metric.reporters", ""))) {
            forgetOffsets(admin);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        parked.clear(new Cause("service:" + group, "REBUILT", UUID.randomUUID().toString(), clock.instant()));
        log.info("Emptied {}; the topics are read from the start", store.emptyProjections());
    }

    private void forgetOffsets(Admin admin) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!forgotten(admin)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "Another instance of " + group + " is running: stop it, so that the topics can be read anew.");
            }
            Thread.sleep(PAUSE);
        }
    }

    /** False while the group still has members. */
    private boolean forgotten(Admin admin) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            if (refused.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            throw new IllegalStateException("The broker can't forget what " + group + " has read.", refused.getCause());
        }
    }
}
