package cursus.catalogue.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class DocumentsTest {

    private static final Cause CAUSE = Samples.causeAt(Instant.parse("2021-06-01T08:00:00.123Z"));
    private static final Text TITLE = Samples.french("Règlement intérieur");

    private final Documents documents;
    private final WritingDocument writing;

    @Autowired
    DocumentsTest(Documents documents) {
        this.documents = documents;
        this.writing = new WritingDocument(documents, Samples.RULES);
    }

    @Test
    void the_newest_version_is_in_force_and_those_before_can_be_read_for_ever() {
        String code = Samples.freshCode("RI");
        write(code, 0, "Soyez à l’heure.");
        write(code, 1, "Soyez à l’heure, *chaque jour*.");

        assertThat(documents.find(code).map(Document::version)).contains(2);
        assertThat(documents.version(code, 1).map(Document::text)).contains(Samples.french("Soyez à l’heure."));
        assertThat(documents.version(code, 2)).isEqualTo(documents.find(code));
        assertThat(documents.version(code, 3)).isEmpty();
        assertThat(documents.version(code, 0)).isEmpty();
    }

    @Test
    void whoever_began_from_an_older_version_overwrites_nothing() {
        String code = Samples.freshCode("RI");
        write(code, 0, "Un.");
        write(code, 1, "Deux.");

        assertThat(write(code, 1, "Autre."))
                .isEqualTo(Decision.rejected(new DocumentRefusal.DocumentOutdated(code, 1, 2)));
        assertThat(documents.find(code).map(Document::text)).contains(Samples.french("Deux."));
    }

    @Test
    void writing_what_stands_there_already_makes_no_version() {
        String code = Samples.freshCode("RI");
        write(code, 0, "Un.");
        write(code, 0, "Un.");

        assertThat(documents.find(code).map(Document::version)).contains(1);
    }

    @Test
    void a_version_after_none_is_refused() {
        String code = Samples.freshCode("RI");

        assertThat(write(code, 3, "Un.")).isEqualTo(Decision.rejected(new DocumentRefusal.UnknownDocument(code)));
    }

    @Test
    void a_text_that_could_harm_its_readers_is_refused_and_so_is_a_link_to_a_module() {
        String code = Samples.freshCode("RI");

        assertThat(write(code, 0, "[x](javascript:1) [y](#module-1)"))
                .isEqualTo(Decision.rejected(new DocumentRefusal.Invalid(List.of(
                        new BrokenRule("text.fr", "link-not-allowed", List.of("javascript:1")),
                        new BrokenRule("text.fr", "link-to-no-module", List.of(1))))));
        assertThat(documents.find(code)).isEmpty();
    }

    @Test
    void which_codes_nobody_has_used_is_known_in_one_question() {
        String code = Samples.freshCode("RI");
        write(code, 0, "Un.");

        assertThat(documents.unknownAmong(List.of(code, "NEVER-WRITTEN"))).containsExactly("NEVER-WRITTEN");
        assertThat(documents.under(List.of(code, "NEVER-WRITTEN")))
                .extracting(Document::code)
                .containsExactly(code);
    }

    private Decision<Document, DocumentRefusal> write(String code, int version, String text) {
        return writing.write(code, version, DocumentKind.HOUSE_RULES, TITLE, Samples.french(text), CAUSE);
    }
}
