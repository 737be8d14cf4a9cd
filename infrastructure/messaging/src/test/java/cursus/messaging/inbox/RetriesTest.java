package cursus.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.util.backoff.BackOffExecution;

class RetriesTest {

    @Test
    void a_record_waits_for_a_store_that_is_away_however_long_it_takes() {
        assertThat(retriesOf(new IllegalStateException(new DataAccessResourceFailureException("away"))))
                .isGreaterThan(1_000);
        assertThat(retriesOf(new UncategorizedMongoDbException("election", new MongoTimeoutException("no primary"))))
                .isGreaterThan(1_000);
    }

    @Test
    void a_record_that_fails_for_another_reason_is_tried_eight_times_more() {
        assertThat(retriesOf(new IllegalStateException("a fault"))).isEqualTo(8);
    }

    private static int retriesOf(Throwable fault) {
        BackOffExecution waits = Retries.backOff(fault, 8).start();
        int retries = 0;
        while (retries < 2_000 && waits.nextBackOff() != BackOffExecution.STOP) {
            retries++;
        }
        return retries;
    }
}
