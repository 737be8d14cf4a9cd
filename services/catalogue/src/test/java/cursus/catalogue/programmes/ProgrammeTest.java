package cursus.catalogue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTest {

    private static final Instant NOW = Instant.parse("2021-06-01T08:00:00Z");
    private static final Cause CAUSE = Samples.causeAt(NOW);
    private static final String CODE = "ACAT21-041";

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final WritingDraft writing = new WritingDraft(programmes, Samples.RULES);
    private final PublishingProgramme publishing = new PublishingProgramme(programmes, Samples.RULES);
    private final WithdrawingProgramme withdrawing = new WithdrawingProgramme(programmes);
    private final ReadingVersions reading = new ReadingVersions(programmes);

    @Test
    void a_programme_is_published_at_once_as_version_1_and_tells_its_modules() {
        publishing.publish(CODE, Samples.contents(), CAUSE);

        Edition edition = programmes.offered(CODE).orElseThrow();
        assertThat(edition)
                .isEqualTo(new Edition(CODE, 1, Samples.contents(), NOW, Optional.of(CAUSE.actor()), Optional.empty()));
        assertThat(programmes.events()).containsExactly(ProgrammePublished.of(edition));
        assertThat(ProgrammePublished.of(edition).modules())
                .extracting(ProgrammePublished.Part::number)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void a_code_is_taken_by_the_first_programme_that_has_it_draft_or_not() {
        writing.save(CODE, 0, Samples.contents(), CAUSE);
        assertThat(publishing.publish(CODE, Samples.contents(1), CAUSE))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.ProgrammeExists(CODE, 0)));

        publishing.publish(CODE, 1, CAUSE);
        assertThat(publishing.publish(CODE, Samples.contents(1), CAUSE))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.ProgrammeExists(CODE, 1)));
    }

    @Test
    void a_draft_may_lack_everything_and_nobody_hears_of_it() {
        Programme begun = save(0, Blank.CONTENTS);

        assertThat(begun.revision()).isEqualTo(1);
        assertThat(begun.version()).isZero();
        assertThat(programmes.offered(CODE)).isEmpty();
        assertThat(programmes.events()).isEmpty();
    }

    @Test
    void a_draft_that_lacks_what_a_page_needs_is_not_published_and_each_gap_is_named() {
        save(0, Blank.CONTENTS);

        assertThat(brokenFields(publishing.publish(CODE, 1, CAUSE)))
                .containsExactly("title", "family", "summary", "presentation", "modules", "audience", "contacts");
        assertThat(programmes.offered(CODE)).isEmpty();
    }

    @Test
    void a_draft_changes_nothing_of_what_is_published_until_it_is_published_itself() {
        publishing.publish(CODE, Samples.contents(), CAUSE);

        save(2, Samples.everything());
        assertThat(programmes.offered(CODE).orElseThrow().contents()).isEqualTo(Samples.contents());

        publishing.publish(CODE, 3, CAUSE);
        assertThat(programmes.offered(CODE).orElseThrow().version()).isEqualTo(2);
        assertThat(reading.version(CODE, 1).orElseThrow().contents()).isEqualTo(Samples.contents());
        assertThat(reading.version(CODE, 2).orElseThrow().contents()).isEqualTo(Samples.everything());
        assertThat(reading.versions(CODE, 0, 10).orElseThrow())
                .extracting(Edition::version)
                .containsExactly(2, 1);
        assertThat(reading.versions(CODE, 1, 10).orElseThrow())
                .extracting(Edition::version)
                .containsExactly(1);
    }

    @Test
    void whoever_saves_on_an_older_revision_is_told_what_has_changed_and_overwrites_nothing() {
        save(0, Samples.contents());
        Contents theirs = Samples.titled(Samples.contents(), Samples.french("Le titre de l’autre"));
        save(1, theirs);

        Decision<Programme, ProgrammeRefusal> late =
                writing.save(CODE, 1, Samples.titled(Samples.contents(), Samples.french("Le mien")), CAUSE);

        assertThat(late)
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.Outdated(
                        programmes.find(CODE).orElseThrow(),
                        1,
                        Optional.of(List.of(
                                new Difference(
                                        "title.fr",
                                        Optional.of("Piloter la transformation publique"),
                                        Optional.of("Le titre de l’autre")),
                                new Difference(
                                        "title.en",
                                        Optional.of("Steering public transformation"),
                                        Optional.empty()))))));
        assertThat(programmes.find(CODE).orElseThrow().working().contents()).isEqualTo(theirs);
    }

    @Test
    void whoever_publishes_on_an_older_revision_is_told_so_too() {
        save(0, Samples.contents());
        save(1, Samples.everything());

        assertThat(publishing.publish(CODE, 1, CAUSE))
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(ProgrammeRefusal.Outdated.class));
        assertThat(programmes.offered(CODE)).isEmpty();
    }

    @Test
    void saving_what_stands_there_already_is_a_request_that_is_sent_again() {
        save(0, Samples.contents());
        save(1, Samples.everything());

        assertThat(save(1, Samples.everything()).revision()).isEqualTo(2);
    }

    @Test
    void a_version_that_would_say_nothing_new_is_not_published() {
        publishing.publish(CODE, Samples.contents(), CAUSE);

        assertThat(publishing.publish(CODE, 2, CAUSE))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.NothingToPublish(CODE, 1)));
    }

    @Test
    void a_withdrawn_programme_is_not_on_offer_until_it_is_published_again() {
        publishing.publish(CODE, Samples.contents(), CAUSE);

        withdrawing.withdraw(
                CODE, 2, Withdrawal.Reason.REPLACED, Optional.of(Samples.french("Voir le cycle 2022")), CAUSE);
        assertThat(programmes.offered(CODE)).isEmpty();
        assertThat(programmes.find(CODE).flatMap(Programme::published)).isPresent();
        assertThat(programmes.events().getLast())
                .isEqualTo(new ProgrammeWithdrawn(CODE, 1, Withdrawal.Reason.REPLACED));
        assertThat(withdrawing.withdraw(CODE, 3, Withdrawal.Reason.OTHER, Optional.empty(), CAUSE))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.NotOffered(CODE)));

        publishing.publish(CODE, 3, CAUSE);
        assertThat(programmes.offered(CODE).orElseThrow().version()).isEqualTo(2);
        assertThat(reading.version(CODE, 1).flatMap(Edition::withdrawal).map(Withdrawal::reason))
                .contains(Withdrawal.Reason.REPLACED);
    }

    @Test
    void a_preview_decides_as_the_command_would_and_writes_nothing() {
        save(0, Samples.contents());
        Optional<Programme> before = programmes.find(CODE);

        Decision<Programme, ProgrammeRefusal> preview = publishing.preview(CODE, 1, CAUSE);

        assertThat(programmes.find(CODE)).isEqualTo(before);
        assertThat(programmes.events()).isEmpty();
        assertThat(publishing.publish(CODE, 1, CAUSE)).isEqualTo(preview);
    }

    @Test
    void two_modules_with_one_number_are_refused_where_the_second_stands() {
        assertThat(publishing.publish(CODE, Samples.contents(1, 2, 1), CAUSE))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.Invalid(
                        List.of(new BrokenRule("modules[2].number", "module-number-repeated", List.of(1))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "ACAT21-041", "0AB", "A--", "ABCDEFGHIJ0123456789-BCDEFGHIJ"})
    void three_to_thirty_capitals_digits_and_hyphens_make_a_code(String code) {
        assertThat(Programme.isCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "-AB", "abc", "A B", "A/B", "ÉTÉ", "ABC\n", "ABCDEFGHIJ0123456789-BCDEFGHIJK"})
    void anything_else_does_not(String code) {
        assertThat(Programme.isCode(code)).isFalse();
        Decision<Programme, ProgrammeRefusal> refused = Decision.rejected(
                new ProgrammeRefusal.Invalid(List.of(new BrokenRule("programme", "code", List.of(code)))));
        assertThat(publishing.publish(code, Samples.contents(), CAUSE)).isEqualTo(refused);
        assertThat(writing.save(code, 0, Samples.contents(), CAUSE)).isEqualTo(refused);
    }

    private Programme save(int revision, Contents contents) {
        return writing.save(CODE, revision, contents, CAUSE).stateOr(refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static List<String> brokenFields(Decision<Programme, ProgrammeRefusal> decision) {
        return switch (decision) {
            case Decision.Rejected<Programme, ProgrammeRefusal>(ProgrammeRefusal.Invalid(var rules)) ->
                rules.stream().map(BrokenRule::field).toList();
            default -> throw new AssertionError(decision);
        };
    }
}
