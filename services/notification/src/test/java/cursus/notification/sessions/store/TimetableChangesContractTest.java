package cursus.notification.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Decision;
import cursus.notification.Samples;
import cursus.notification.sessions.ChangeKind;
import cursus.notification.sessions.TimetableChange;
import cursus.notification.sessions.TimetableChanges;
import cursus.testing.WithKafkaAndMongo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithKafkaAndMongo
class TimetableChangesContractTest {

    @Autowired
    private TimetableChanges changes;

    @Test
    void those_of_a_cohort_after_an_instant_are_found_the_latest_first() {
        write("early", "c-1", Samples.NOW);
        TimetableChange later = write("later", "c-1", Samples.NOW.plusMillis(1));
        TimetableChange latest = write("latest", "c-1", Samples.NOW.plusSeconds(1));
        write("elsewhere", "c-2", Samples.NOW.plusSeconds(1));

        assertThat(changes.after("c-1", Samples.NOW, 10)).containsExactly(latest, later);
        assertThat(changes.after("c-1", Samples.NOW, 1)).containsExactly(latest);
    }

    private TimetableChange write(String act, String cohort, Instant at) {
        TimetableChange change =
                new TimetableChange(act, cohort, ChangeKind.MOVED, 1, List.of(), false, Optional.of(at));
        changes.decide(act, Samples.causeAt(at), _ -> Decision.accepted(change));
        return change;
    }
}
