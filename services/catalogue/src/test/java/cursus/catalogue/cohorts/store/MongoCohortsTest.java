package cursus.catalogue.cohorts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.ChangingCohort;
import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortAct;
import cursus.catalogue.cohorts.CohortProposal;
import cursus.catalogue.cohorts.CohortRefusal;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.catalogue.cohorts.Told;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.messaging.Decision;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MongoCohortsTest {

    private static final Instant LONG_AGO = Instant.parse("2021-06-01T08:00:00.123Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 11, 30);

    private final Cohorts cohorts;
    private final AnnouncingCohort announcing;
    private final PublishingProgramme publishing;

    @Autowired
    MongoCohortsTest(Programmes programmes, Cohorts cohorts) {
        this.cohorts = cohorts;
        this.announcing = new AnnouncingCohort(programmes, cohorts);
        this.publishing = new PublishingProgramme(programmes, Samples.RULES);
    }

    @Test
    void what_is_announced_is_found_again_without_loss() {
        CohortProposal proposal = proposal(programme(), "LOSS", Samples.TO_BE_ANNOUNCED);

        Cohort announced = announce(proposal);

        assertThat(cohorts.find(proposal.cohort())).contains(announced);
        assertThat(announced.price()).isEqualTo(proposal.price());
        assertThat(announced.holdFor()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_cohort_of_an_unknown_programme_is_not_written() {
        CohortProposal proposal = proposal(Samples.freshCode("NONE"), "LOST", Samples.TO_BE_ANNOUNCED);

        assertThat(announcing.announce(proposal, Samples.causeAt(LONG_AGO)))
                .isEqualTo(Decision.rejected(new CohortRefusal.UnknownProgramme(proposal.programme())));
        assertThat(cohorts.find(proposal.cohort())).isEmpty();
    }

    @Test
    void cohorts_of_several_programmes_are_found_in_one_query_the_earliest_first() {
        String first = programme();
        String second = programme();
        programmeWithCohort("OTHER");
        Cohort one = announce(proposal(first, "ONE", Samples.TO_BE_ANNOUNCED));
        Cohort two = announce(proposal(second, "TWO", Samples.TO_BE_ANNOUNCED));

        assertThat(cohorts.ofProgrammes(List.of(first, second), LAST_DAY, 10)).containsExactly(one, two);
        assertThat(cohorts.ofProgrammes(List.of(first, second), LAST_DAY, 1)).containsExactly(one);
        assertThat(cohorts.ofProgrammes(List.of(second), LAST_DAY, 10)).containsExactly(two);
    }

    @Test
    void a_cohort_is_listed_until_its_last_day_and_not_after_it() {
        String programme = programmeWithCohort("LASTDAY");

        assertThat(cohorts.ofProgrammes(List.of(programme), LAST_DAY, 10)).hasSize(1);
        assertThat(cohorts.ofProgrammes(List.of(programme), LAST_DAY.plusDays(1), 10))
                .isEmpty();
    }

    @Test
    void a_cohort_whose_time_has_come_is_woken_until_all_is_told() {
        CohortProposal proposal = proposal(programme(), "DUE", Samples.WINDOW);

        announce(proposal);

        await().untilAsserted(() ->
                assertThat(cohorts.find(proposal.cohort()).map(Cohort::told)).contains(Told.CLOSED));
    }

    @Test
    void a_window_that_is_moved_into_the_past_wakes_its_cohort() {
        Cohort cohort = announce(proposal(programme(), "MOVE", Samples.TO_BE_ANNOUNCED));

        new ChangingCohort(cohorts, _ -> 0)
                .carryOut(
                        cohort.code(), new CohortAct.Move(Samples.WINDOW, Optional.empty()), Samples.causeAt(LONG_AGO));

        await().untilAsserted(() ->
                assertThat(cohorts.find(cohort.code()).map(Cohort::told)).contains(Told.CLOSED));
    }

    private String programmeWithCohort(String prefix) {
        String programme = programme();
        announce(proposal(programme, prefix, Samples.TO_BE_ANNOUNCED));
        return programme;
    }

    private String programme() {
        String code = Samples.freshCode("PROG");
        publishing.publish(code, Samples.contents(), Samples.causeAt(LONG_AGO));
        return code;
    }

    private static CohortProposal proposal(String programme, String prefix, RegistrationWindow window) {
        return Samples.proposal(Samples.freshCode(prefix), programme, window);
    }

    private Cohort announce(CohortProposal proposal) {
        return announcing.announce(proposal, Samples.causeAt(LONG_AGO)).stateOr(refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
