package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.notification.deliveries.Template;
import cursus.notification.previews.Sample;
import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class TemplatesDoorTest {

    private static final String TEMPLATES = "/api/notification/templates";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", "officer");

    private final Door door;

    @Autowired
    TemplatesDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void an_officer_sees_every_template_with_its_version_and_its_samples() {
        door.as(OFFICER)
                .get(TEMPLATES)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(Template.values().length)
                .jsonPath("$.items[0].template")
                .isEqualTo("enrolment-requested")
                .jsonPath("$.items[0].version")
                .isEqualTo(2)
                .jsonPath("$.items[0].event")
                .isEqualTo("EnrolmentRequested")
                .jsonPath("$.items[0].samples[1]")
                .isEqualTo("requested-for-them");
    }

    @Test
    void every_sample_is_shown_in_both_languages_as_it_would_leave() {
        for (Sample sample : Sample.all()) {
            for (String language : new String[] {"fr", "en"}) {
                door.as(OFFICER)
                        .get("%s/%s/%s/%s"
                                .formatted(TEMPLATES, sample.template().code(), sample.code(), language))
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .value(body -> assertShown(Json.mapper().readTree(body), language));
            }
        }
    }

    private static void assertShown(JsonNode preview, String language) {
        assertThat(preview.path("language").stringValue()).isEqualTo(language);
        assertThat(preview.path("html").stringValue()).contains("<html lang=\"%s\">".formatted(language));
        assertThat(preview.path("headers").valueStream())
                .extracting(header -> header.path("name").stringValue() + ": "
                        + header.path("value").stringValue())
                .contains(
                        "Message-Id: <2f6b1c0e-0f7a-3d1b-8c55-71e0a4d3b622@cursus.example.org>",
                        "Content-Language: " + language,
                        "Subject: " + preview.path("subject").stringValue());
    }

    @Test
    void what_a_mail_is_made_of_is_shown_part_by_part() {
        door.as(OFFICER)
                .get(TEMPLATES + "/enrolment-confirmed/one-day/fr")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.parts[*].level")
                .isEqualTo(List.of(0, 1, 2, 2, 2, 1))
                .jsonPath("$.parts[0].type")
                .isEqualTo("multipart/mixed")
                .jsonPath("$.parts[4].type")
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST; component=VEVENT")
                .jsonPath("$.parts[5].fileName")
                .isEqualTo("seance-01-2027-10-05.ics")
                .jsonPath("$.calendars[0].method")
                .isEqualTo("REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enrolment-confirmed/held/fr",
                "/enrolment-confirmed/nothing/fr",
                "/nothing/held/fr",
                "/enrolment-held/held/de"
            })
    void what_does_not_exist_is_not_found(String path) {
        door.as(OFFICER).get(TEMPLATES + path).expectStatus().isNotFound();
    }

    @Test
    void templates_are_for_officers_alone() {
        door.get(TEMPLATES).expectStatus().isUnauthorized();
        door.as(TestTokens.bearer("REGISTRANT", "somebody"))
                .get(TEMPLATES + "/enrolment-held/held/fr")
                .expectStatus()
                .isForbidden();
    }
}
