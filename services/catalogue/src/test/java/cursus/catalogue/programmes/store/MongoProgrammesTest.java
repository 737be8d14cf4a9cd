package cursus.catalogue.programmes.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeRefusal;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.PublishingProgramme;
import cursus.messaging.Decision;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class MongoProgrammesTest {

    private static final Instant NOW = Instant.parse("2021-06-01T08:00:00.123Z");

    private final Programmes programmes;
    private final PublishingProgramme publishing;

    @Autowired
    MongoProgrammesTest(Programmes programmes) {
        this.programmes = programmes;
        this.publishing = new PublishingProgramme(programmes);
    }

    @Test
    void what_is_published_is_found_again_without_loss() {
        String code = Samples.freshCode("LOSS");

        publish(code, Samples.contents());

        assertThat(programmes.find(code)).contains(new Programme(code, 1, Samples.contents(), NOW));
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
        assertThat(programmes.find(code).map(Programme::contents)).contains(Samples.contents());
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
    void programmes_are_listed_by_code_a_page_at_a_time() {
        List.of("C", "A", "B").forEach(letter -> publish(Samples.freshCode("LIST" + letter), Samples.contents()));

        List<String> all = codes(programmes.inOrder(0, 100));

        assertThat(all).isSorted().hasSizeGreaterThanOrEqualTo(3);
        assertThat(codes(programmes.inOrder(0, 2))).isEqualTo(all.subList(0, 2));
        assertThat(codes(programmes.inOrder(1, 2))).isEqualTo(all.subList(1, 3));
        assertThat(programmes.inOrder(all.size(), 2)).isEmpty();
    }

    private Decision<Programme, ProgrammeRefusal> publish(String code, Contents contents) {
        return publishing.publish(code, contents, Samples.causeAt(NOW));
    }

    private static List<String> codes(List<Programme> programmes) {
        return programmes.stream().map(Programme::code).toList();
    }
}
