package cursus.catalogue.offer;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.cohorts.Admission;
import cursus.catalogue.cohorts.AnnouncingCohort;
import cursus.catalogue.cohorts.CancellationReason;
import cursus.catalogue.cohorts.ChangingCohort;
import cursus.catalogue.cohorts.CohortAct;
import cursus.catalogue.cohorts.CohortListing;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.cohorts.CohortProposal;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.Place;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.catalogue.cohorts.SeatAnswers;
import cursus.catalogue.cohorts.VatBasis;
import cursus.catalogue.documents.Documents;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.ProgrammeListing;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.catalogue.programmes.Text;
import cursus.catalogue.programmes.Withdrawal;
import cursus.catalogue.programmes.WithdrawingProgramme;
import cursus.catalogue.programmes.WritingDraft;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Each test looks for a word that no other test says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class ReadingOfferTest {

    /** Ahead of every other test’s writes, so that a cohort of this season is over in none. */
    private static final Instant NOW = Instant.parse("2061-03-01T09:00:00Z");

    private static final LocalDate SPRING = LocalDate.of(2061, 4, 10);
    private static final LocalDate AUTUMN = LocalDate.of(2061, 10, 3);
    private static final RegistrationWindow OPEN =
            Samples.window(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));

    private final Programmes programmes;
    private final Cohorts cohorts;
    private final PublishingProgramme publishing;
    private final AnnouncingCohort announcing;
    private final ReadingOffer reading;
    private final String word = Samples.freshCode("MOT").replace("-", "");

    @Autowired
    ReadingOfferTest(
            Programmes programmes,
            Cohorts cohorts,
            Documents documents,
            SeatAnswers answers,
            ProgrammeListing listedProgrammes,
            CohortListing listedCohorts) {
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.publishing = new PublishingProgramme(programmes, Samples.RULES);
        this.announcing = new AnnouncingCohort(programmes, cohorts);
        this.reading =
                new ReadingOffer(programmes, cohorts, documents, answers, new Offer(listedProgrammes, listedCohorts));
    }

    @Test
    void what_was_published_before_and_what_is_published_since_the_last_look_are_both_found() {
        String before = publish(Samples.contents());
        assertThat(found(asking(word))).containsExactly(before);

        String since = publish(Samples.contents());

        assertThat(found(asking(word))).containsExactlyInAnyOrder(before, since).isSorted();
    }

    @Test
    void a_new_version_is_found_by_its_words_and_no_longer_by_the_old() {
        String code = publish(Samples.contents());
        assertThat(found(asking(word + " PILOTER"))).containsExactly(code);

        new WritingDraft(programmes, Samples.RULES).save(code, 2, titled("Autre chose"), Samples.causeAt(NOW));
        assertThat(found(asking(word + " piloter"))).containsExactly(code);
        publishing.publish(code, 3, Samples.causeAt(NOW));

        assertThat(found(asking(word + " piloter"))).isEmpty();
        assertThat(found(asking("autre " + word))).containsExactly(code);
    }

    @Test
    void what_is_withdrawn_or_only_a_draft_is_not_on_offer() {
        String gone = publish(Samples.contents());
        String draft = Samples.freshCode("PROJET");
        assertThat(found(asking(word))).containsExactly(gone);

        new WithdrawingProgramme(programmes)
                .withdraw(gone, 2, Withdrawal.Reason.OTHER, Optional.empty(), Samples.causeAt(NOW));
        new WritingDraft(programmes, Samples.RULES).save(draft, 0, titled("Projet"), Samples.causeAt(NOW));

        assertThat(found(asking(word))).isEmpty();
    }

    @Test
    void a_programme_is_found_in_either_language_by_its_modules_and_its_objectives() {
        String code = publish(Samples.contents());

        for (String words : List.of("steering", "SIX MODULES", "module 4", "federer equipe", "cycle", code)) {
            assertThat(found(asking(word + " " + words))).as(words).containsExactly(code);
        }
        assertThat(found(asking(word + " soutenance"))).isEmpty();
    }

    @Test
    void registration_is_open_by_the_clock_of_the_reader_not_by_what_was_told() {
        String code = publish(Samples.contents());
        announce(code, SPRING, "100.00", OPEN);
        Wanted open = new Wanted(Optional.of(word), none(), none(), none(), none(), none(), none(), true);

        assertThat(found(open, NOW)).containsExactly(code);
        assertThat(found(open, NOW.minus(Duration.ofDays(2)))).isEmpty();
        assertThat(found(open, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void a_window_that_moves_is_seen_at_the_next_look() {
        String code = publish(Samples.contents());
        String cohort = announce(code, SPRING, "100.00", Samples.TO_BE_ANNOUNCED);
        Wanted open = new Wanted(Optional.of(word), none(), none(), none(), none(), none(), none(), true);
        assertThat(found(open)).isEmpty();

        change(cohort, new CohortAct.Move(OPEN, Optional.empty()));

        assertThat(found(open)).containsExactly(code);
    }

    @Test
    void a_cohort_that_was_cancelled_is_on_offer_no_more() {
        String code = publish(Samples.contents());
        String cohort = announce(code, SPRING, "100.00", OPEN);
        assertThat(found(costing(100, SPRING, SPRING))).containsExactly(code);

        change(
                cohort,
                new CohortAct.Cancel(CancellationReason.TRAINER_UNAVAILABLE, Optional.empty(), Optional.empty()));

        assertThat(found(costing(100, SPRING, SPRING))).isEmpty();
        assertThat(found(asking(word))).containsExactly(code);
    }

    @Test
    void one_and_the_same_cohort_has_to_have_the_price_and_the_period() {
        String code = publish(Samples.contents());
        announce(code, SPRING, "100.00", OPEN);
        announce(code, AUTUMN, "900.50", OPEN);

        assertThat(found(costing(100, SPRING, SPRING))).containsExactly(code);
        assertThat(found(costing(900, AUTUMN, AUTUMN))).isEmpty();
        assertThat(found(costing(901, AUTUMN, AUTUMN))).containsExactly(code);
        assertThat(found(costing(99, SPRING, AUTUMN))).isEmpty();
    }

    @Test
    void a_cohort_runs_in_a_period_that_touches_its_first_or_its_last_day() {
        String code = publish(Samples.contents());
        announce(code, SPRING, "100.00", OPEN);
        LocalDate last = SPRING.plusDays(20);

        assertThat(found(costing(100, last, last.plusDays(9)))).containsExactly(code);
        assertThat(found(costing(100, last.plusDays(1), last.plusDays(9)))).isEmpty();
        assertThat(found(costing(100, SPRING.minusDays(9), SPRING))).containsExactly(code);
        assertThat(found(costing(100, SPRING.minusDays(9), SPRING.minusDays(1))))
                .isEmpty();
    }

    @Test
    void a_cohort_that_is_over_is_neither_shown_nor_searched() {
        String code = publish(Samples.contents());
        announce(code, SPRING, "100.00", OPEN);
        Instant later = NOW.plus(Duration.ofDays(90));

        assertThat(shown(asking(word), NOW).getFirst().cohorts()).hasSize(1);
        assertThat(shown(asking(word), later).getFirst().cohorts()).isEmpty();
        assertThat(found(costing(100, SPRING, SPRING), later)).isEmpty();
    }

    @Test
    void a_card_shows_its_cohorts_the_earliest_first() {
        String code = publish(Samples.everything());
        String autumn = announce(code, AUTUMN, "100.00", OPEN);
        String spring = announce(code, SPRING, "100.00", OPEN);

        ProgrammeCard card = shown(asking(word), NOW).getFirst();

        assertThat(card.cohorts()).extracting(CohortPage::cohort).containsExactly(spring, autumn);
        assertThat(card.audienceBranches()).isEqualTo(Samples.everything().branches());
        assertThat(card.places()).isEqualTo(Samples.everything().places());
        assertThat(card.duration()).isEqualTo(Samples.everything().duration());
    }

    @Test
    void a_part_of_the_list_tells_how_long_all_of_it_is() {
        publish(Samples.contents());
        publish(Samples.contents());
        publish(Samples.contents());

        Found second = reading.list(asking(word), 2, 2, NOW);

        assertThat(second.cards()).hasSize(1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.families()).extracting(Found.Family::family).contains("cycle");
        assertThat(reading.list(asking(word), 1_000_000, 2, NOW).cards()).isEmpty();
    }

    @Test
    void signs_alone_find_nothing_rather_than_everything() {
        publish(Samples.contents());

        assertThat(found(asking(".*"))).isEmpty();
    }

    @Test
    void openings_are_told_the_newest_first_once_their_time_has_come() {
        String code = publish(Samples.contents());
        String first = announce(code, SPRING, "100.00", OPEN);
        String second = announce(code, SPRING, "100.00", Samples.window(NOW, NOW.plus(Duration.ofDays(3))));
        String toCome =
                announce(code, SPRING, "100.00", Samples.window(NOW.plusSeconds(1), NOW.plus(Duration.ofDays(3))));

        List<String> told = reading.openings(NOW).stream().map(Opening::cohort).toList();

        assertThat(told)
                .containsSubsequence(second, first)
                .doesNotContain(toCome)
                .hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void whole_programmes_are_those_in_which_somebody_can_take_part() {
        String without = publish(Samples.contents());
        String with = publish(Samples.everything());
        String cohort = announce(with, SPRING, "100.00", OPEN);

        List<OfferedProgramme> whole = reading.whole(0, 1_000, NOW);

        assertThat(whole)
                .extracting(each -> each.edition().code())
                .contains(with)
                .doesNotContain(without);
        OfferedProgramme one = whole.stream()
                .filter(each -> each.edition().code().equals(with))
                .findFirst()
                .orElseThrow();
        assertThat(one.edition().contents().contacts()).isNotEmpty();
        assertThat(one.cohorts()).extracting(CohortPage::cohort).containsExactly(cohort);
    }

    private String publish(Contents page) {
        String code = Samples.freshCode("OFFER");
        Text title = page.title().orElseThrow();
        Text marked = new Text(title.fr() + " " + word, title.en());
        publishing.publish(code, Samples.titled(page, marked), Samples.causeAt(NOW));
        return code;
    }

    private Contents titled(String french) {
        return Samples.titled(Samples.contents(), Samples.french(french + " " + word));
    }

    private String announce(String programme, LocalDate startsOn, String price, RegistrationWindow window) {
        CohortProposal proposal = new CohortProposal(
                Samples.freshCode("RUN"),
                programme,
                startsOn,
                startsOn.plusDays(20),
                20,
                8,
                Money.parse("EUR " + price),
                window,
                Duration.ofMinutes(15),
                Duration.ofHours(24),
                List.of(new Place("Paris", Optional.empty(), Optional.empty())),
                VatBasis.EXEMPT,
                Admission.OPEN);
        return announcing
                .announce(proposal, Samples.causeAt(NOW))
                .stateOr(refusal -> {
                    throw new AssertionError(refusal);
                })
                .code();
    }

    private void change(String cohort, CohortAct act) {
        new ChangingCohort(cohorts, _ -> 0)
                .carryOut(cohort, act, Samples.causeAt(NOW))
                .stateOr(refusal -> {
                    throw new AssertionError(refusal);
                });
    }

    private static Wanted asking(String words) {
        return new Wanted(Optional.of(words), none(), none(), none(), none(), none(), none(), false);
    }

    private Wanted costing(int maxPrice, LocalDate from, LocalDate to) {
        return new Wanted(
                Optional.of(word),
                none(),
                none(),
                none(),
                Optional.of(maxPrice),
                Optional.of(from),
                Optional.of(to),
                false);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private List<String> found(Wanted wanted) {
        return found(wanted, NOW);
    }

    private List<String> found(Wanted wanted, Instant at) {
        return shown(wanted, at).stream().map(ProgrammeCard::programme).toList();
    }

    private List<ProgrammeCard> shown(Wanted wanted, Instant at) {
        return reading.list(wanted, 0, 100, at).cards();
    }
}
