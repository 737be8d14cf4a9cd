package cursus.messaging.outbox;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import cursus.messaging.Contention;
import cursus.messaging.OutboxFull;
import cursus.messaging.inbox.ParkingFull;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells faults that pass by themselves, such as a store that is away or elects a new primary, from those that stay. */
public final class TemporaryFault {

    private static final List<Class<? extends RuntimeException>> PASSING = List.of(
            OutboxFull.class,
            ParkingFull.class,
            Contention.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoConnectionPoolClearedException.class,
            MongoWriteConcernException.class);

    private TemporaryFault() {}

    /** True where the fault, or anything that caused it, passes by itself. */
    public static boolean isBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Throwable examined = cause;
            if (PASSING.stream().anyMatch(type -> type.isInstance(examined))) {
                return true;
            }
        }
        return false;
    }
}
