package cursus.scheduling.sessions.store;

import static cursus.scheduling.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.messaging.Decision;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import cursus.scheduling.Samples;
import cursus.scheduling.sessions.OpeningTimetable;
import cursus.scheduling.sessions.SchedulingRefusal;
import cursus.scheduling.sessions.SchedulingSessions;
import cursus.scheduling.sessions.Timetable;
import cursus.scheduling.sessions.Timetables;
import cursus.scheduling.trainers.Trainers;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MongoTimetablesTest {

    private final Timetables timetables;
    private final OpeningTimetable opening;
    private final SchedulingSessions scheduling;

    @Autowired
    MongoTimetablesTest(Timetables timetables, Trainers trainers) {
        this.timetables = timetables;
        this.opening = new OpeningTimetable(timetables);
        this.scheduling = new SchedulingSessions(timetables, trainers);
    }

    @Test
    void an_announced_cohort_has_an_empty_timetable() {
        String cohort = announced();

        assertThat(timetables.find(cohort)).contains(new Timetable(cohort, List.of()));
    }

    @Test
    void what_is_scheduled_is_found_again_without_loss() {
        String cohort = announced();

        Timetable scheduled = schedule(cohort, "2021-09-14").stateOr(MongoTimetablesTest::unexpected);

        assertThat(scheduled.sessions()).hasSize(2);
        assertThat(timetables.find(cohort)).contains(scheduled);
    }

    @Test
    void an_unknown_cohort_gets_no_timetable_by_asking_for_sessions() {
        String cohort = Samples.freshCohort();

        assertThat(schedule(cohort, "2021-09-14"))
                .isEqualTo(Decision.rejected(new SchedulingRefusal.UnknownCohort(cohort)));
        assertThat(timetables.find(cohort)).isEmpty();
    }

    @Test
    void an_event_that_arrives_twice_changes_nothing() {
        String cohort = Samples.freshCohort();
        Received<?> announcement = event("CohortAnnounced", cohort, 1);
        opening.follow(announcement);
        Timetable scheduled = schedule(cohort, "2021-09-14").stateOr(MongoTimetablesTest::unexpected);

        opening.follow(announcement);

        assertThat(timetables.find(cohort)).contains(scheduled);
    }

    @Test
    void later_events_of_the_cohort_leave_its_sessions_alone() {
        String cohort = announced();
        Timetable scheduled = schedule(cohort, "2021-09-14").stateOr(MongoTimetablesTest::unexpected);

        opening.follow(event("RegistrationOpened", cohort, 2));
        opening.follow(event("RegistrationClosed", cohort, 3));

        assertThat(timetables.find(cohort)).contains(scheduled);
    }

    @Test
    void a_missing_event_is_noticed() {
        String cohort = announced();

        assertThatThrownBy(() -> opening.follow(event("RegistrationClosed", cohort, 3)))
                .isInstanceOf(OutOfOrder.class);
    }

    @Test
    void of_two_acts_that_overlap_at_once_one_wins_whole() throws Exception {
        String cohort = announced();
        List<Callable<Decision<Timetable, SchedulingRefusal>>> rivals = Stream.generate(
                        () -> (Callable<Decision<Timetable, SchedulingRefusal>>) () -> schedule(cohort, "2021-09-14"))
                .limit(6)
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            int winners = 0;
            for (Future<Decision<Timetable, SchedulingRefusal>> outcome : threads.invokeAll(rivals)) {
                winners += outcome.get() instanceof Decision.Accepted ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(timetables.find(cohort).map(Timetable::sessions).orElseThrow())
                .hasSize(2);
    }

    private String announced() {
        String cohort = Samples.freshCohort();
        opening.follow(event("CohortAnnounced", cohort, 1));
        return cohort;
    }

    private static Received<?> event(String name, String cohort, long sequence) {
        return Samples.received("cursus.catalogue.cohorts", name, cohort, sequence, Map.of("cohort", cohort));
    }

    private Decision<Timetable, SchedulingRefusal> schedule(String cohort, String day) {
        return scheduling.schedule(
                cohort,
                List.of(plan(day + "T09:00", day + "T12:30"), plan(day + "T14:00", day + "T17:30")),
                Samples.freshId(),
                Samples.cause());
    }

    private static Timetable unexpected(SchedulingRefusal refusal) {
        throw new AssertionError(refusal);
    }
}
