package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.programmes.Draft;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Programmes;
import cursus.catalogue.programmes.WritingDraft;
import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class FilesDoorTest {

    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11");
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final String FILE = """
        programme: %s
        title: {fr: Un titre, en: A title}
        family: cycle
        summary:
          fr: Un résumé
        presentation:
          fr: |-
            Voir [le module](#module-1).

            Fin.
        modules:
          - number: 1
            title: {fr: Un}
            objective: {fr: Savoir}
            kind: SEMINAR
            halfDays: 4
        audience: {fr: Tous}
        contacts:
          - role: {fr: Bureau}
            email: bureau@example.org
        """;

    private final RestTestClient client;
    private final Door door;
    private final Programmes programmes;

    @Autowired
    FilesDoorTest(@LocalServerPort int port, Programmes programmes) {
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader(HttpHeaders.AUTHORIZATION, OFFICER)
                .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .build();
        this.door = new Door(port).as(OFFICER);
        this.programmes = programmes;
    }

    @Test
    void a_file_becomes_a_draft_and_the_draft_a_file_that_says_the_same() {
        String code = Samples.freshCode("FILE");

        take(FILE.formatted(code), "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DRAFT")
                .jsonPath("$.contents.presentation.fr")
                .isEqualTo("Voir [le module](#module-1).\n\nFin.");

        String exported = export(code);
        take(exported, "?revision=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1);
        assertThat(export(code))
                .isEqualTo(exported)
                .startsWith("programme: " + code)
                .contains("é");
    }

    @Test
    void every_field_of_a_page_survives_the_way_out_and_in_again() {
        String code = Samples.freshCode("ROUND");
        String document = code + "-D";
        door.put(
                "/api/catalogue/documents/REGLEMENT",
                Map.of("version", 0, "kind", "CONDITIONS", "title", Map.of("fr", "R"), "text", Map.of("fr", "R")));
        new WritingDraft(programmes, Samples.RULES).save(code, 0, Samples.everything(), Samples.causeAt(Instant.EPOCH));

        take(export(code).replace(code, document), "").expectStatus().isOk();

        assertThat(programmes.find(document).map(Programme::working).map(Draft::contents))
                .contains(Samples.everything());
    }

    @Test
    void a_file_may_be_published_at_once_and_a_second_time_only_from_what_was_seen() {
        String code = Samples.freshCode("ATONCE");
        take(FILE.formatted(code), "?publish=true").expectStatus().isOk();
        door.get("/api/catalogue/programmes/" + code).expectStatus().isOk();

        take(FILE.formatted(code).replace("Un titre", "Autre"), "?publish=true")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:draft-outdated");
        take(FILE.formatted(code).replace("Un titre", "Autre"), "?publish=true&revision=2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    @Test
    void every_mistake_of_a_file_is_told_with_its_line_and_nothing_is_taken() {
        String code = Samples.freshCode("WRONG");
        take("""
            programme: %s
            title: {fr: " "}
            colour: red
            modules:
              - number: 0
                kind: LECTURE
              - title: {fr: Sans numéro}
            contacts:
              - email: nobody
            """.formatted(code), "")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:invalid-file")
                .jsonPath("$.errors[*].line")
                .value(lines -> assertThat(lines.toString()).isEqualTo("[2,3,5,6,7,9]"))
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields.toString().replace("\\", ""))
                        .isEqualTo("[\"title.fr\",\"colour\",\"modules[0].number\",\"modules[0].kind\","
                                + "\"modules[1].number\",\"contacts[0].email\"]"));
        assertThat(programmes.find(code)).isEmpty();
    }

    @Test
    void a_rule_that_a_file_breaks_is_told_with_its_line_too() {
        String code = Samples.freshCode("RULE");

        take(FILE.formatted(code).replace("#module-1", "#module-2"), "")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].line")
                .isEqualTo(7)
                .jsonPath("$.errors[0].field")
                .isEqualTo("presentation.fr")
                .jsonPath("$.errors[0].message")
                .isEqualTo("A link leads to module 2, which does not exist.");
        take("programme: " + code, "?publish=true")
                .expectBody()
                .jsonPath("$.errors[0].line")
                .isEqualTo(1)
                .jsonPath("$.errors[0].message")
                .isEqualTo("Needed to publish.");
        assertThat(programmes.find(code)).isEmpty();
    }

    @Test
    void what_is_no_yaml_or_no_text_is_refused() {
        take("programme: [", "")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].line")
                .isEqualTo(1);
        client.post()
                .uri("/api/catalogue/programmes/import")
                .contentType(YAML)
                .body(new byte[] {'a', ':', ' ', (byte) 0xE9})
                .exchange()
                .expectStatus()
                .isBadRequest();
        client.post()
                .uri("/api/catalogue/programmes/import")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private RestTestClient.ResponseSpec take(String file, String query) {
        return client.post()
                .uri("/api/catalogue/programmes/import" + query)
                .contentType(YAML)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private String export(String code) {
        byte[] file = client.get()
                .uri("/api/catalogue/programmes/" + code + "/export")
                .accept(YAML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(YAML)
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }
}
