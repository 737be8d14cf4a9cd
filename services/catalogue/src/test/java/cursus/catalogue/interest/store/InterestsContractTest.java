package cursus.catalogue.interest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.interest.AnsweringLinks;
import cursus.catalogue.interest.Interest;
import cursus.catalogue.interest.InterestAnswer;
import cursus.catalogue.interest.InterestState;
import cursus.catalogue.interest.Interests;
import cursus.catalogue.interest.RegisteringInterest;
import cursus.catalogue.interest.TellingInterested;
import cursus.catalogue.interest.Wish;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.messaging.Cause;
import cursus.messaging.Json;
import cursus.testing.Contracts;
import cursus.testing.Events;
import cursus.testing.Events.Seen;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Interests in their store and on their topics. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class InterestsContractTest {

    private static final String STATE = "cursus.catalogue.interest.state";
    private static final String LOG = "cursus.catalogue.interests";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Interests interests;

    @Autowired
    private RegisteringInterest registering;

    @Autowired
    private AnsweringLinks links;

    @Autowired
    private TellingInterested telling;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Cohorts cohorts;

    private final Cause now = Samples.causeAt(Instant.now());
    private final String cohort = Samples.freshCode("WAIT");

    @BeforeEach
    void a_cohort_whose_registration_is_to_come() {
        String programme = Samples.freshCode("PROG");
        new PublishingProgramme(programmes, Samples.RULES).publish(programme, Samples.contents(), now);
        new AnnouncingCohort(programmes, cohorts)
                .announce(Samples.proposal(cohort, programme, nextYear(), Samples.TO_BE_ANNOUNCED), now);
    }

    @Test
    void what_is_registered_is_found_by_its_place_and_without_loss() {
        register("ada@example.org");

        Interest found = only();
        assertThat(interests.at(found.place().orElseThrow())).contains(found);
        assertThat(interests.at(cohort + " nobody@example.org")).isEmpty();
        assertThat(found.wish().map(Wish::email)).contains("ada@example.org");
    }

    @Test
    void of_many_who_give_one_address_at_once_one_waits() throws Exception {
        List<Callable<InterestAnswer>> rivals = IntStream.range(0, 8)
                .<Callable<InterestAnswer>>mapToObj(_ -> () -> register("ada@example.org"))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<InterestAnswer> answer : threads.invokeAll(rivals)) {
                assertThat(answer.get()).isEqualTo(new InterestAnswer.Taken(cohort));
            }
        }

        assertThat(interests.count(cohort, InterestState.TO_CONFIRM)).isEqualTo(1);
    }

    @Test
    void those_of_a_cohort_are_counted_and_read_a_part_at_a_time() {
        List.of("ada", "bo", "cy").forEach(name -> register(name + "@example.org"));
        links.confirm(tokenOf(waiting().getFirst()), now);
        links.unsubscribe(tokenOf(waiting().getLast()), now);

        List<Interest> all = waiting();
        assertThat(all).hasSize(2);
        assertThat(interests.count(cohort, InterestState.CONFIRMED)).isEqualTo(1);
        assertThat(interests.toBeTold(cohort)).isEqualTo(1);
        assertThat(interests.ofCohort(cohort, "", 1)).containsExactly(all.getFirst());
        assertThat(interests.ofCohort(cohort, all.getFirst().interest(), 9)).containsExactly(all.getLast());
        assertThat(interests.page(cohort, 1, 9)).containsExactly(all.getLast());
    }

    @Test
    void an_address_whose_wait_has_ended_may_wait_again() {
        register("ada@example.org");
        Interest first = only();
        links.unsubscribe(tokenOf(first), now);

        register("ada@example.org");

        assertThat(only().interest()).isNotEqualTo(first.interest());
    }

    @Test
    void cards_and_log_keep_their_contracts_and_only_the_card_knows_the_address() {
        register("ada@example.org");
        Interest interest = only();
        String token = tokenOf(interest);
        links.confirm(token, now);
        links.unsubscribe(token, now);

        List<Seen> cards = Events.readAtLeast(3, STATE + ".v1", interest.interest());
        assertThat(cards).extracting(Seen::name).containsExactly("InterestCard", "InterestCard", "InterestErased");
        assertThat(cards.getLast().json()).isEmpty();
        cards.subList(0, 2).forEach(card -> Contracts.assertValid(STATE, card.name(), card.json()));
        List<Seen> log = Events.readAtLeast(3, LOG + ".v1", interest.interest());
        assertThat(log)
                .extracting(Seen::name)
                .containsExactly("InterestRegistered", "InterestConfirmed", "InterestEnded");
        log.forEach(event -> Contracts.assertValid(LOG, event.name(), event.json()));
        assertThat(log).extracting(Seen::json).noneMatch(json -> json.contains("ada"));
        assertThat(log.getLast().json()).contains("UNSUBSCRIBED");
    }

    @Test
    void what_is_over_wakes_up_and_is_erased() {
        Cause longAgo = Samples.causeAt(Instant.now().minus(Duration.ofDays(3)));
        registering.register(new Wish(cohort, "ada@example.org", Optional.empty(), "fr"), longAgo);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(interests.count(cohort, InterestState.ENDED)).isEqualTo(1));
    }

    @Test
    void the_service_hears_of_its_own_cancellation_and_forgets_who_waits() {
        register("ada@example.org");

        telling.cancelled(cohort, now);

        assertThat(waiting()).isEmpty();
    }

    private static LocalDate nextYear() {
        return LocalDate.now(ZoneOffset.UTC).plusYears(1);
    }

    private InterestAnswer register(String email) {
        return registering.register(new Wish(cohort, email, Optional.of("Ada"), "fr"), now);
    }

    private List<Interest> waiting() {
        return interests.page(cohort, 0, 100);
    }

    private Interest only() {
        assertThat(waiting()).hasSize(1);
        return waiting().getFirst();
    }

    /** As it stands in the card that notification reads. */
    private static String tokenOf(Interest interest) {
        Seen card = Events.readAtLeast(1, STATE + ".v1", interest.interest()).getLast();
        return Json.mapper().readTree(card.json()).path("token").asString("");
    }
}
