package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.MessageGallery;
import cursus.acceptance.pages.MessageGallery.Shown;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every message that the suite can write, looked at; and the pages on which an officer looks at them. */
@WithBrowser
class MessageGalleryIT {

    private static final String TEMPLATES = "/api/notification/templates";

    private final Suite suite;
    private final Chromium chromium;

    MessageGalleryIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    @Test
    void every_message_in_every_situation_fits_a_phone_and_says_everything_in_both_languages() throws IOException {
        MessageGallery gallery = new MessageGallery();
        Api officer = suite.as("officer");
        List<Shown> shown = messages(officer);

        shown.forEach(message -> gallery.take(chromium, message));
        gallery.write();

        assertThat(shown).extracting(Shown::template).contains("enrolment-confirmed", "invoice-issued");
    }

    private static List<Shown> messages(Api officer) {
        List<Shown> messages = new ArrayList<>();
        for (JsonNode template : officer.get(TEMPLATES).expect(200).items()) {
            String code = template.path("template").asString();
            for (JsonNode sample : template.path("samples")) {
                for (Language language : Language.values()) {
                    messages.add(message(officer, code, sample.asString(), language));
                }
            }
        }
        return messages;
    }

    private static Shown message(Api officer, String template, String sample, Language language) {
        String path = String.join("/", TEMPLATES, template, sample, language.code());
        return new Shown(
                template, sample, language, officer.get(path).expect(200).at("/html"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_officer_looks_at_what_participants_are_told(Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/officer/templates", "officer")
                    .heading(language.of("Les messages aux participants", "Messages to participants"))
                    .keeps("officer-templates");
            reader.visits("/officer/templates/enrolment-confirmed/dated/" + language.code())
                    .heading(language.of("Inscription confirmée", "Enrolment confirmed"))
                    .keeps("officer-template");
        }
    }
}
