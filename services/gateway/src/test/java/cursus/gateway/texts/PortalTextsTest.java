package cursus.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class PortalTextsTest {

    @TempDir
    Path folder;

    @Test
    void the_operators_text_takes_the_place_of_the_built_in_one_and_a_change_shows() throws IOException {
        PortalTexts texts = texts();
        Files.writeString(folder.resolve("legal_fr.md"), "# Mentions\n\nÉditeur : une école.");
        assertThat(texts.read("legal", Locale.FRANCE).html()).contains("Éditeur : une école.");

        Files.writeString(folder.resolve("legal_fr.md"), "# Nos mentions\n\nÉditeur : une autre école.");

        Markdown.Titled changed = texts.read("legal", Locale.FRANCE);
        assertThat(changed.title()).hasValue("Nos mentions");
        assertThat(changed.html()).contains("une autre école").doesNotContain("démonstration", "<h1>");
    }

    @Test
    void what_the_operator_has_not_replaced_stays_as_it_came() throws IOException {
        Files.writeString(folder.resolve("legal_fr.md"), "# Mentions");

        assertThat(texts().read("legal", Locale.UK).html()).contains("Demonstration text");
        assertThat(texts().read("privacy", Locale.FRANCE).html()).contains("CURSUS_SESSION", "CURSUS_LANG");
    }

    @Test
    void a_folder_may_be_named_without_its_last_slash() throws IOException {
        Files.writeString(folder.resolve("legal_fr.md"), "Bonjour.");
        String location = "file:" + folder;

        assertThat(new PortalTexts(new DefaultResourceLoader(), location)
                        .read("legal", Locale.FRANCE)
                        .html())
                .contains("Bonjour.");
    }

    private PortalTexts texts() {
        return new PortalTexts(new DefaultResourceLoader(), "file:" + folder + "/");
    }
}
