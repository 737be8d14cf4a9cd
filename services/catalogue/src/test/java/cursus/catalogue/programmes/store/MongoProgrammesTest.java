package cursus.catalogue.programmes.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Draft;
import cursus.catalogue.programmes.DraftRevision;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeListing;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.catalogue.programmes.ReadingVersions;
import cursus.catalogue.programmes.Withdrawal;
import cursus.catalogue.programmes.WithdrawingProgramme;
import cursus.catalogue.programmes.WritingDraft;
import cursus.messaging.Decision;
import cursus.messaging.Written;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MongoProgrammesTest {

    private static final Instant NOW = Instant.parse("2021-06-01T08:00:00.123Z");
    private static final String ACTOR = Samples.causeAt(NOW).actor();

    private final Programmes programmes;
    private final ProgrammeListing listing;
    private final MongoOperations operations;
    private final WritingDraft writing;
    private final PublishingProgramme publishing;

    @Autowired
    MongoProgrammesTest(Programmes programmes, ProgrammeListing listing, MongoOperations operations) {
        this.programmes = programmes;
        this.listing = listing;
        this.operations = operations;
        this.writing = new WritingDraft(programmes, Samples.RULES);
        this.publishing = new PublishingProgramme(programmes, Samples.RULES);
    }

    @Test
    void what_is_published_is_found_again_without_loss() {
        String code = Samples.freshCode("LOSS");

        publish(code, Samples.contents());

        assertThat(programmes.find(code))
                .contains(new Programme(
                        code,
                        1,
                        Optional.of(Samples.contents()),
                        Optional.of(NOW),
                        Optional.of(ACTOR),
                        Optional.empty(),
                        Optional.of(new Draft(2, Samples.contents(), NOW, ACTOR))));
    }

    @Test
    void every_field_of_a_page_is_found_again_without_loss() {
        String code = Samples.freshCode("FIELDS");

        writing.save(code, 0, Samples.everything(), Samples.causeAt(NOW));

        assertThat(programmes.find(code).map(Programme::working).map(Draft::contents))
                .contains(Samples.everything());
    }

    /** As version 0.1 wrote them. */
    @Test
    void a_programme_that_was_stored_before_there_were_drafts_is_read_and_gone_on_with() {
        String code = Samples.freshCode("OLD");
        operations.insert(firstShape(code), "programmes");

        Edition edition = programmes.offered(code).orElseThrow();
        assertThat(edition.version()).isEqualTo(1);
        assertThat(edition.title()).isEqualTo(Samples.french("Un titre"));
        assertThat(edition.contents().contacts())
                .containsExactly(new Contact(
                        Optional.of(Samples.french("Bureau")), Optional.of("bureau@example.org"), Optional.empty()));
        assertThat(codes(listing.listed(List.of(code)))).contains(code);

        writing.save(code, 0, Samples.contents(), Samples.causeAt(NOW));
        publishing.publish(code, 1, Samples.causeAt(NOW));
        assertThat(programmes.offered(code).map(Edition::version)).contains(2);
        assertThat(new ReadingVersions(programmes).version(code, 1).map(Edition::title))
                .contains(Samples.french("Un titre"));
    }

    @Test
    void a_draft_alone_and_a_withdrawn_programme_are_not_in_the_list() {
        String draft = Samples.freshCode("DRAFT");
        String gone = Samples.freshCode("GONE");
        writing.save(draft, 0, Samples.contents(), Samples.causeAt(NOW));
        publish(gone, Samples.contents());
        new WithdrawingProgramme(programmes)
                .withdraw(gone, 2, Withdrawal.Reason.OTHER, Optional.empty(), Samples.causeAt(NOW));

        assertThat(listing.listed(List.of(draft, gone))).isEmpty();
        assertThat(programmes.offered(List.of(draft, gone))).isEmpty();
        assertThat(codes(programmes.allInOrder(0, 100))).contains(draft, gone);
    }

    @Test
    void replaced_versions_are_listed_the_newest_first_without_their_words() {
        String code = Samples.freshCode("MANY");
        publish(code, Samples.contents());
        for (int revision = 2; revision < 8; revision += 2) {
            writing.save(code, revision, Samples.contents(revision), Samples.causeAt(NOW));
            publishing.publish(code, revision + 1, Samples.causeAt(NOW));
        }

        List<Edition> kept = programmes.keptEditions(code, 4, 0, 10);
        assertThat(kept).extracting(Edition::version).containsExactly(3, 2, 1);
        assertThat(kept).allMatch(edition -> edition.contents().modules().isEmpty());
        assertThat(programmes.keptEditions(code, 4, 1, 1))
                .extracting(Edition::version)
                .containsExactly(2);
        assertThat(programmes.keptEdition(code, 2).map(Edition::contents)).contains(Samples.contents(2));
    }

    @Test
    void what_is_kept_once_stays_as_it_was() {
        String code = Samples.freshCode("KEPT");
        Edition first = new Edition(code, 1, Samples.contents(), NOW, Optional.of(ACTOR), Optional.empty());

        programmes.keep(first);
        programmes.keep(new Edition(code, 1, Samples.contents(9), NOW, Optional.empty(), Optional.empty()));

        assertThat(programmes.keptEdition(code, 1)).contains(first);
    }

    @Test
    void the_last_revisions_of_a_draft_are_kept_and_a_slow_writer_pushes_none_out() {
        String code = Samples.freshCode("REVS");
        programmes.keep(new DraftRevision(code, 51, Samples.contents(1)));
        programmes.keep(new DraftRevision(code, 1, Samples.contents(2)));
        programmes.keep(new DraftRevision(code, 52, Samples.contents(3)));

        assertThat(programmes.keptRevision(code, 51).map(DraftRevision::contents))
                .contains(Samples.contents(1));
        assertThat(programmes.keptRevision(code, 52).map(DraftRevision::contents))
                .contains(Samples.contents(3));
        assertThat(programmes.keptRevision(code, 1)).isEmpty();
        assertThat(programmes.keptRevision(code, -1)).isEmpty();
    }

    @Test
    void of_many_who_save_from_one_revision_at_once_one_wins_and_the_others_are_told_what_it_wrote() throws Exception {
        String code = Samples.freshCode("SAVERS");
        writing.save(code, 0, Samples.contents(), Samples.causeAt(NOW));
        List<Callable<Decision<Programme, ProgrammeRefusal>>> rivals = IntStream.rangeClosed(1, 8)
                .<Callable<Decision<Programme, ProgrammeRefusal>>>mapToObj(
                        number -> () -> writing.save(code, 1, Samples.contents(number), Samples.causeAt(NOW)))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int winners = 0;
            for (Future<Decision<Programme, ProgrammeRefusal>> outcome : threads.invokeAll(rivals)) {
                switch (outcome.get()) {
                    case Decision.Accepted<Programme, ProgrammeRefusal> _ -> winners++;
                    case Decision.Rejected<Programme, ProgrammeRefusal>(var reason) ->
                        assertThat(reason)
                                .isInstanceOfSatisfying(
                                        ProgrammeRefusal.Outdated.class,
                                        outdated -> assertThat(outdated.differences())
                                                .isPresent());
                }
            }
            assertThat(winners).isEqualTo(1);
            assertThat(programmes.find(code).map(Programme::revision)).contains(2);
        }
    }

    @Test
    void a_code_that_nobody_published_is_not_found() {
        assertThat(programmes.find(Samples.freshCode("NONE"))).isEmpty();
    }

    @Test
    void a_refused_publication_leaves_the_first_one_as_it_was() {
        String code = Samples.freshCode("TWICE");
        publish(code, Samples.contents());

        assertThat(publish(code, Samples.contents(9)))
                .isEqualTo(Decision.rejected(new ProgrammeRefusal.ProgrammeExists(code, 1)));
        assertThat(programmes.offered(code).map(Edition::contents)).contains(Samples.contents());
    }

    @Test
    void of_many_who_publish_one_code_at_once_one_wins() throws Exception {
        String code = Samples.freshCode("RACE");
        List<Callable<Decision<Programme, ProgrammeRefusal>>> rivals = IntStream.rangeClosed(1, 8)
                .<Callable<Decision<Programme, ProgrammeRefusal>>>mapToObj(
                        number -> () -> publish(code, Samples.contents(number)))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int winners = 0;
            for (Future<Decision<Programme, ProgrammeRefusal>> outcome : threads.invokeAll(rivals)) {
                winners += outcome.get() instanceof Decision.Accepted ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void what_was_published_is_told_by_code_a_part_at_a_time() {
        List.of("C", "A", "B").forEach(letter -> publish(Samples.freshCode("LIST" + letter), Samples.contents()));

        List<String> all = written(Optional.empty(), "", 5_000);

        assertThat(all).isSorted().hasSizeGreaterThanOrEqualTo(3);
        assertThat(written(Optional.empty(), "", 2)).isEqualTo(all.subList(0, 2));
        assertThat(written(Optional.empty(), all.getFirst(), 2)).isEqualTo(all.subList(1, 3));
        assertThat(written(Optional.empty(), all.getLast(), 2)).isEmpty();
    }

    @Test
    void what_was_written_lately_is_told_with_another_version_after_each_write() {
        Instant late = Instant.parse("2071-01-01T00:00:00Z");
        String code = Samples.freshCode("LATE");
        writing.save(code, 0, Samples.contents(), Samples.causeAt(late));
        Written before = lastWritten(late, code);
        assertThat(written(Optional.of(late.plusMillis(1)), "", 100)).doesNotContain(code);

        publishing.publish(code, 1, Samples.causeAt(late));

        assertThat(lastWritten(late, code).version()).isGreaterThan(before.version());
    }

    @Test
    void a_draft_that_was_never_published_is_only_told_when_it_is_written() {
        String code = Samples.freshCode("NEVER");
        Instant late = Instant.parse("2072-01-01T00:00:00Z");

        writing.save(code, 0, Samples.contents(), Samples.causeAt(late));

        assertThat(written(Optional.empty(), "", 5_000)).doesNotContain(code);
        assertThat(written(Optional.of(late), "", 100)).contains(code);
    }

    @Test
    void lists_read_of_a_page_what_they_show_and_search_and_leave_the_rest() {
        String code = Samples.freshCode("LEAN");
        publish(code, Samples.everything());

        Contents listed = listing.listed(List.of(code)).getFirst().contents().orElseThrow();

        assertThat(listed.title()).isEqualTo(Samples.everything().title());
        assertThat(listed.modules()).isEqualTo(Samples.everything().modules());
        assertThat(listed.places()).isEqualTo(Samples.everything().places());
        assertThat(listed.presentation()).isEmpty();
        assertThat(listed.contacts()).isEmpty();
    }

    private Written lastWritten(Instant since, String code) {
        return listing.written(Optional.of(since), "", 100).stream()
                .filter(each -> each.id().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> written(Optional<Instant> since, String after, int limit) {
        return listing.written(since, after, limit).stream().map(Written::id).toList();
    }

    private Decision<Programme, ProgrammeRefusal> publish(String code, Contents contents) {
        return publishing.publish(code, contents, Samples.causeAt(NOW));
    }

    private static Document firstShape(String code) {
        Document title = new Document("fr", "Un titre");
        Document contents = new Document("title", title)
                .append("family", "cycle")
                .append("summary", title)
                .append("presentation", title)
                .append(
                        "modules",
                        List.of(new Document("number", 1)
                                .append("title", title)
                                .append("objective", title)
                                .append("kind", "SEMINAR")
                                .append("halfDays", 4)))
                .append("objectives", List.of())
                .append("methods", List.of())
                .append("audience", title)
                .append(
                        "contact",
                        new Document("role", new Document("fr", "Bureau")).append("email", "bureau@example.org"));
        return new Document("_id", code)
                .append("version", 1L)
                .append("sequence", 1L)
                .append("published", 1L)
                .append(
                        "state",
                        new Document("code", code)
                                .append("version", 1)
                                .append("contents", contents)
                                .append("publishedAt", "2021-06-01T08:00:00.123Z"))
                .append("outbox", List.of())
                .append("inbox", new Document());
    }

    private static List<String> codes(List<Programme> programmes) {
        return programmes.stream().map(Programme::code).toList();
    }
}
