package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Seen;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class DraftsDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OTHER = "5b2a7c34-90f1-4e6d-8a57-1c3d9e0f2b46";

    private final Door everybody;
    private final Door officer;
    private final Door another;

    @Autowired
    DraftsDoorTest(@LocalServerPort int port) {
        this.everybody = new Door(port);
        this.officer = everybody.as(TestTokens.bearer("TRAINING_OFFICER", PERSON));
        this.another = everybody.as(TestTokens.bearer("TRAINING_OFFICER", OTHER));
    }

    @Test
    void a_draft_is_saved_as_it_grows_and_says_what_the_page_still_lacks() {
        String code = Samples.freshCode("GROWS");

        save(officer, code, 0, Map.of("title", french("Un titre")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.state")
                .isEqualTo("DRAFT")
                .jsonPath("$.version")
                .isEqualTo(0)
                .jsonPath("$.changedBy")
                .isEqualTo("person:" + PERSON)
                .jsonPath("$.completeness.percent")
                .isEqualTo(3)
                .jsonPath("$.completeness.missing[0]")
                .isEqualTo("family");
        everybody.get(page(code)).expectStatus().isNotFound();
        officer.get("/api/catalogue/drafts?size=100")
                .expectBody()
                .jsonPath("$.items[?(@.programme=='%s')].state".formatted(code))
                .isEqualTo("DRAFT");
    }

    @Test
    void a_second_officer_who_saves_from_an_older_revision_is_told_what_changed_and_overwrites_nothing() {
        String code = Samples.freshCode("TWO");
        save(officer, code, 0, Map.of("title", french("Un titre")));
        save(officer, code, 1, Map.of("title", french("Un autre titre")));

        save(another.in("en"), code, 1, Map.of("title", french("Le mien")))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:draft-outdated")
                .jsonPath("$.title")
                .isEqualTo("Somebody else has changed this programme")
                .jsonPath("$.revision")
                .isEqualTo(2)
                .jsonPath("$.changedBy")
                .isEqualTo("person:" + PERSON)
                .jsonPath("$.differences.length()")
                .isEqualTo(1)
                .jsonPath("$.differences[0].field")
                .isEqualTo("title.fr")
                .jsonPath("$.differences[0].before")
                .isEqualTo("Un titre")
                .jsonPath("$.differences[0].after")
                .isEqualTo("Un autre titre");
        officer.get(page(code) + "/draft")
                .expectBody()
                .jsonPath("$.contents.title.fr")
                .isEqualTo("Un autre titre");
    }

    @Test
    void a_draft_is_looked_at_published_changed_compared_withdrawn_and_published_again() {
        String code = Samples.freshCode("LIFE");
        save(officer, code, 0, whole("Un titre")).expectStatus().isOk();

        post(code, "publication/preview", Map.of("revision", 1))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.events[0].name")
                .isEqualTo("ProgrammePublished")
                .jsonPath("$.events[0].event.title.fr")
                .isEqualTo("Un titre")
                .jsonPath("$.changes[0].field")
                .isEqualTo("title.fr");
        everybody.get(page(code)).expectStatus().isNotFound();

        post(code, "publication", Map.of("revision", 1)).expectStatus().isOk();
        save(officer, code, 2, whole("Un meilleur titre"));
        everybody.get(page(code)).expectBody().jsonPath("$.title.fr").isEqualTo("Un titre");
        officer.get(page(code) + "/differences")
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo(1)
                .jsonPath("$.to")
                .doesNotExist()
                .jsonPath("$.differences[0].after")
                .isEqualTo("Un meilleur titre");
        post(code, "publication", Map.of("revision", 3)).expectStatus().isOk();

        officer.get(page(code) + "/versions")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].version")
                .isEqualTo(2)
                .jsonPath("$.items[1].title.fr")
                .isEqualTo("Un titre");
        officer.get(page(code) + "/versions/1")
                .expectBody()
                .jsonPath("$.contents.title.fr")
                .isEqualTo("Un titre");
        officer.get(page(code) + "/differences?from=2&to=1")
                .expectBody()
                .jsonPath("$.differences.length()")
                .isEqualTo(1);

        Map<String, Object> withdrawal = Map.of("revision", 4, "reason", "REPLACED", "note", french("Voir ailleurs"));
        post(code, "withdrawal/preview", withdrawal)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.events[0].name")
                .isEqualTo("ProgrammeWithdrawn");
        post(code, "withdrawal", withdrawal).expectStatus().isOk();
        everybody
                .get(page(code))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.withdrawal.reason")
                .isEqualTo("REPLACED")
                .jsonPath("$.withdrawal.note.fr")
                .isEqualTo("Voir ailleurs")
                .jsonPath("$.withdrawal.withdrawnBy")
                .doesNotExist();
        everybody
                .get("/api/catalogue/programmes?q=" + code)
                .expectBody()
                .jsonPath("$.items[?(@.programme=='%s')]".formatted(code))
                .isEmpty();
        officer.post("/api/catalogue/cohorts", Bodies.cohort(Samples.freshCode("RUN"), code))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);

        post(code, "publication", Map.of("revision", 5)).expectStatus().isOk();
        everybody.get(page(code)).expectBody().jsonPath("$.withdrawal").doesNotExist();

        List<Seen> events = Events.readAtLeast(4, "cursus.catalogue.programmes.v1", code);
        assertThat(events)
                .extracting(Seen::name)
                .containsExactly(
                        "ProgrammePublished", "ProgrammePublished", "ProgrammeWithdrawn", "ProgrammePublished");
        assertThat(events).extracting(Seen::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void every_field_of_a_page_is_read_by_everybody_as_it_was_written() {
        String code = Samples.freshCode("FIELDS");
        String document = Samples.freshCode("DOC");
        writesDocument(document, 0, "Soyez à l’heure.");
        Map<String, Object> contents = whole("Un titre");
        contents.put("competences", List.of(french("Évaluer")));
        contents.put("branches", List.of("STATE", "HOSPITAL"));
        contents.put("resultRates", List.of(Map.of("indicator", french("Assiduité"))));
        contents.put("places", List.of("SITE", "REMOTE"));
        contents.put("application", Map.of("documents", List.of(), "stages", List.of(french("Lecture"))));
        contents.put("partners", List.of(Map.of("name", "Institut", "address", "https://institut.example.org")));
        contents.put("documents", List.of(document));
        save(officer, code, 0, contents).expectStatus().isOk();
        post(code, "publication", Map.of("revision", 1)).expectStatus().isOk();

        everybody
                .get(page(code))
                .expectBody()
                .jsonPath("$.competences[0].fr")
                .isEqualTo("Évaluer")
                .jsonPath("$.branches[1]")
                .isEqualTo("HOSPITAL")
                .jsonPath("$.resultRates[0].value")
                .doesNotExist()
                .jsonPath("$.places[1]")
                .isEqualTo("REMOTE")
                .jsonPath("$.application.stages[0].fr")
                .isEqualTo("Lecture")
                .jsonPath("$.partners[0].name")
                .isEqualTo("Institut")
                .jsonPath("$.contacts[0].email")
                .isEqualTo("formations@example.org")
                .jsonPath("$.contact.email")
                .isEqualTo("formations@example.org")
                .jsonPath("$.documents[0]")
                .isEqualTo(document)
                .jsonPath("$.documentsInForce[0].version")
                .isEqualTo(1);
        writesDocument(document, 1, "Soyez à l’heure, chaque jour.");
        everybody
                .get(page(code))
                .expectBody()
                .jsonPath("$.documentsInForce[0].version")
                .isEqualTo(2);
        everybody
                .get("/api/catalogue/documents/" + document + "/versions/1")
                .expectBody()
                .jsonPath("$.text.fr")
                .isEqualTo("Soyez à l’heure.");
        everybody
                .get("/api/catalogue/documents?size=100")
                .expectBody()
                .jsonPath("$.items[?(@.document=='%s')].version".formatted(document))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"fr,Nécessaire à la publication.", "en,Needed to publish."})
    void a_draft_that_lacks_what_a_page_needs_is_not_published_and_each_gap_is_named(String language, String message) {
        String code = Samples.freshCode("GAPS");
        save(officer, code, 0, Map.of());

        for (String command : List.of("publication", "publication/preview")) {
            officer.in(language)
                    .post(page(code) + "/" + command, Map.of("revision", 1))
                    .expectStatus()
                    .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                    .expectBody()
                    .jsonPath("$.errors.length()")
                    .isEqualTo(7)
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("title")
                    .jsonPath("$.errors[0].message")
                    .isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [x](javascript:alert(1)) | A link leads to javascript:alert(1); only http, https, mailto and #module-n are possible.
        [x](#module-9)           | A link leads to module 9, which does not exist.
        <b>x</b>                 | There are HTML tags in the text; only Markdown is possible.
        ![x](https://e.org/x)    | There is a picture in the text; only words and links are possible.
        """)
    void hostile_text_is_refused_beside_its_field_and_nothing_is_saved(String text, String message) {
        String code = Samples.freshCode("HOSTILE");

        save(officer.in("en"), code, 0, Map.of("presentation", french(text)))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("contents.presentation.fr")
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
        officer.get(page(code) + "/draft").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "objectives[0].fr, objectives",
        "contacts[0].email, contacts",
        "modules[0].number, modules",
        "accessibilityContact.phone, accessibilityContact",
        "languages[0], languages"
    })
    void a_field_that_is_no_such_thing_is_refused_by_its_path(String path, String field) {
        Map<String, Object> wrong = Map.of(
                "objectives", List.of(french(" ")),
                "contacts", List.of(Map.of("email", "nobody")),
                "modules", List.of(Map.of("number", 0)),
                "accessibilityContact", Map.of("phone", "call me"),
                "languages", List.of("klingon"));
        String code = Samples.freshCode("WRONG");

        save(officer, code, 0, Map.of(field, wrong.getOrDefault(field, "")))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("contents." + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/draft", "/versions", "/versions/1", "/differences", "/export"})
    void what_is_not_public_is_for_training_officers_alone(String path) {
        String code = Samples.freshCode("PRIVATE");
        save(officer, code, 0, whole("Un titre"));
        post(code, "publication", Map.of("revision", 1)).expectStatus().isOk();

        everybody.get(page(code) + path).expectStatus().isUnauthorized();
        everybody
                .as(TestTokens.bearer("ADMINISTRATOR", PERSON))
                .get(page(code) + path)
                .expectStatus()
                .isForbidden();
        officer.get(page(code) + path).expectStatus().isOk();
        officer.get(page("NOBODYS") + path).expectStatus().isNotFound();
    }

    @Test
    void a_command_on_what_nobody_wrote_finds_nothing() {
        post("NOBODYS", "publication", Map.of("revision", 0)).expectStatus().isNotFound();
        post("NOBODYS", "withdrawal", Map.of("revision", 0, "reason", "OTHER"))
                .expectStatus()
                .isNotFound();
        save(officer, "NOBODYS", 4, Map.of()).expectStatus().isNotFound();
    }

    private void writesDocument(String code, int version, String text) {
        officer.put(
                        "/api/catalogue/documents/" + code,
                        Map.of(
                                "version",
                                version,
                                "kind",
                                "HOUSE_RULES",
                                "title",
                                french("Règlement"),
                                "text",
                                french(text)))
                .expectStatus()
                .isOk();
    }

    private static RestTestClient.ResponseSpec save(Door door, String code, int revision, Map<String, ?> contents) {
        return door.put(page(code) + "/draft", Map.of("revision", revision, "contents", contents));
    }

    private RestTestClient.ResponseSpec post(String code, String command, Object body) {
        return officer.post(page(code) + "/" + command, body);
    }

    private static String page(String code) {
        return "/api/catalogue/programmes/" + code;
    }

    private static Map<String, Object> whole(String title) {
        Map<String, Object> contents = new HashMap<>(Bodies.programme("ANY"));
        contents.remove("programme");
        contents.put("title", french(title));
        contents.put("contacts", List.of(contents.remove("contact")));
        return contents;
    }

    private static Map<String, Object> french(String words) {
        return Map.of("fr", words);
    }
}
