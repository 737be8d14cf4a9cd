package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.Door;
import cursus.testing.OpenApiDocument;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class OfferDoorTest {

    private static final String LIST = "/api/catalogue/programmes";
    private static final String OPENINGS = "/api/catalogue/openings";
    private static final String LHEO = "/api/catalogue/offer/lheo";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11");

    private final OpenApiDocument document = OpenApiDocument.ofThisModule();
    private final int port;
    private final Door door;
    private final Officer officer;

    @Autowired
    OfferDoorTest(@LocalServerPort int port) {
        this.port = port;
        this.door = new Door(port);
        this.officer = new Officer(door.as(OFFICER));
    }

    @Test
    void a_programme_is_found_at_once_by_words_family_and_open_registration() {
        String family = Samples.freshCode("FAMILY");
        String code = publishes(family);
        String cohort = officer.announces(code);
        Instant now = Instant.now();
        officer.setsWindow(cohort, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)))
                .expectStatus()
                .isOk();

        JsonNode found = json(door.get(
                LIST + "?q=TRANSFO publ&maxPrice=7850&open=true&page=0&size=5&branch=&place=&family=" + family));

        assertThat(found.at("/items/0/programme").asString()).isEqualTo(code);
        assertThat(found.at("/items/0/cohorts/0/cohort").asString()).isEqualTo(cohort);
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("hasNext").asBoolean()).isFalse();
        assertThat(found.at("/facets/families").findValuesAsString("family")).contains(family);
        assertThat(document.deviations("get " + LIST, 200, "application/json", found))
                .isEmpty();
    }

    @Test
    void a_list_leads_to_its_next_page_with_its_filters() {
        String family = Samples.freshCode("LINKS");
        publishes(family);
        publishes(family);

        door.get(LIST + "?size=1&family=" + family)
                .expectHeader()
                .valueEquals(
                        HttpHeaders.LINK,
                        "<%s?page=0&size=1&family=%s>; rel=\"first\", <%s?page=1&size=1&family=%s>; rel=\"next\""
                                .formatted(LIST, family, LIST, family));
    }

    @Test
    void a_page_behind_the_last_has_no_items_and_still_tells_the_total() {
        String family = Samples.freshCode("BEHIND");
        publishes(family);

        JsonNode found = json(door.get(LIST + "?page=100000&size=100&family=" + family));

        assertThat(found.path("items")).isEmpty();
        assertThat(found.path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST + "?size=1", OPENINGS, LHEO + "?size=1"})
    void whoever_has_an_answer_already_is_told_just_that(String path) {
        openCohort();
        EntityExchangeResult<byte[]> first =
                door.get(path).expectStatus().isOk().expectBody().returnResult();
        String tag = Objects.requireNonNull(first.getResponseHeaders().getETag());

        client().get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, tag)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        client().get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, "\"another\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void the_pages_of_a_programme_and_of_a_cohort_have_fingerprints_too() {
        String programme = officer.publishes();
        String cohort = officer.announces(programme);

        for (String path : List.of(LIST + "/" + programme, "/api/catalogue/cohorts/" + cohort)) {
            String tag = Objects.requireNonNull(door.get(path)
                    .expectBody()
                    .returnResult()
                    .getResponseHeaders()
                    .getETag());
            client().get()
                    .uri(path)
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }
    }

    @Test
    void openings_are_told_with_their_instant() {
        String cohort = openCohort();

        JsonNode told = json(door.get(OPENINGS));

        assertThat(told.path("items").findValuesAsString("cohort")).contains(cohort);
        assertThat(document.deviations("get " + OPENINGS, 200, "application/json", told))
                .isEmpty();
    }

    @Test
    void the_offer_is_read_in_lheo() throws Exception {
        String cohort = openCohort();
        EntityExchangeResult<byte[]> answer = door.get(LHEO + "?size=100")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/xml")
                .expectHeader()
                .exists(HttpHeaders.LINK)
                .expectBody()
                .returnResult();

        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Objects.requireNonNull(answer.getResponseBody())))
                .getDocumentElement();

        assertThat(root.getLocalName()).isEqualTo("lheo");
        assertThat(root.getNamespaceURI()).isEqualTo("http://lheo.gouv.fr/2.3");
        assertThat(root.getTextContent()).contains("Piloter la transformation publique");
        assertThat(new String(answer.getResponseBody(), StandardCharsets.UTF_8)).contains(cohort);
    }

    @ParameterizedTest
    @CsvSource({"fr,Introuvable", "en,Not found"})
    void a_page_without_an_offer_is_none_of_lheo(String language, String title) {
        JsonNode refusal = refusal(door.in(language).get(LHEO + "?page=99999"), HttpStatus.NOT_FOUND, "get " + LHEO);

        assertThat(refusal.path("type").asString()).isEqualTo("urn:cursus:problem:not-found");
        assertThat(refusal.path("title").asString()).isEqualTo(title);
    }

    @Test
    void lheo_is_xml_and_nothing_else() {
        client().get()
                .uri(LHEO)
                .header(HttpHeaders.ACCEPT, "application/json")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    famly=cycle              | famly    | Ce critère n’existe pas.                                      | There is no such filter.
                    family=nobody-knows-this | family   | Aucune formation proposée n’appartient à cette famille.       | No programme on offer belongs to this family.
                    branch=state             | branch   | Une de ces valeurs est attendue : STATE, TERRITORIAL, HOSPITAL. | One of these values is expected: STATE, TERRITORIAL, HOSPITAL.
                    place=MOON               | place    | Une de ces valeurs est attendue : SITE, OFF_SITE, REMOTE.     | One of these values is expected: SITE, OFF_SITE, REMOTE.
                    maxPrice=-1              | maxPrice | Un nombre entier d’euros est attendu, de 0 à 1 000 000.       | A whole number of euros is expected, from 0 to 1,000,000.
                    maxPrice=12.50           | maxPrice | Un nombre entier d’euros est attendu, de 0 à 1 000 000.       | A whole number of euros is expected, from 0 to 1,000,000.
                    maxPrice=99999999999     | maxPrice | Un nombre entier d’euros est attendu, de 0 à 1 000 000.       | A whole number of euros is expected, from 0 to 1,000,000.
                    from=2027-02-30          | from     | Une date est attendue, sous la forme 2027-03-31.              | A date is expected, such as 2027-03-31.
                    to=tomorrow              | to       | Une date est attendue, sous la forme 2027-03-31.              | A date is expected, such as 2027-03-31.
                    from=2027-03-02&to=2027-03-01 | to  | La période se termine avant d’avoir commencé.                 | The period ends before it begins.
                    open=perhaps             | open     | La valeur attendue est true ou false.                         | The value has to be true or false.
                    open=true&open=true      | open     | Ce critère est donné plusieurs fois.                          | This filter is given more than once.
                    """)
    void what_can_not_be_looked_for_is_refused_by_name(String query, String field, String french, String english) {
        for (Map.Entry<String, String> each :
                Map.of("fr", french, "en", english).entrySet()) {
            JsonNode refusal = refusal(
                    door.in(each.getKey()).get(LIST + "?" + query), HttpStatus.UNPROCESSABLE_CONTENT, "get " + LIST);

            assertThat(refusal.path("type").asString()).isEqualTo("urn:cursus:problem:filter-unknown");
            assertThat(refusal.path("errors").size()).isEqualTo(1);
            assertThat(refusal.at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(refusal.at("/errors/0/message").asString()).isEqualTo(each.getValue());
        }
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        JsonNode refusal = refusal(
                door.get(LIST + "?branch=X&place=Y&from=Z&open=W"), HttpStatus.UNPROCESSABLE_CONTENT, "get " + LIST);

        assertThat(refusal.path("errors").findValuesAsString("field"))
                .containsExactly("branch", "place", "from", "open");
    }

    @ParameterizedTest
    @CsvSource({"fr,Au plus 100 caractères.", "en,At most 100 characters."})
    void more_words_than_anybody_types_are_refused(String language, String message) {
        JsonNode refusal = refusal(
                door.in(language).get(LIST + "?q=" + "é".repeat(101)), HttpStatus.UNPROCESSABLE_CONTENT, "get " + LIST);

        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("q");
        assertThat(refusal.at("/errors/0/message").asString()).isEqualTo(message);
        door.get(LIST + "?q=" + "é".repeat(100)).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(zzz+)+$", "[", "\\", "$where", "'; drop", "<script>", "\0"})
    void signs_of_other_languages_are_looked_for_as_words_and_harm_nobody(String words) {
        JsonNode found = json(client().get().uri(LIST + "?q={words}", words).exchange());

        assertThat(found.path("total").asInt()).isZero();
    }

    @Test
    void a_query_longer_than_any_address_is_refused_in_our_shape() {
        JsonNode refusal = refusal(door.get(LIST + "?q=" + "a".repeat(20_000)), HttpStatus.BAD_REQUEST, "get " + LIST);

        assertThat(refusal.path("type").asString()).isEqualTo("urn:cursus:problem:malformed-request");
    }

    @Test
    void five_megabytes_of_query_are_refused_before_anybody_reads_them() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            Thread.ofVirtual().start(() -> writeFiveMegabytes(socket));

            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 400");
        }
        door.get(LIST + "?size=1").expectStatus().isOk();
    }

    /** The server may hang up amid them. */
    private static void writeFiveMegabytes(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + LIST + "?q=").getBytes(StandardCharsets.US_ASCII));
            out.write("a".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
            out.write(" HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }

    private String publishes(String family) {
        String code = Samples.freshCode("SHOWN");
        door.as(OFFICER)
                .post(LIST, Bodies.with(Bodies.programme(code), "family", family))
                .expectStatus()
                .isCreated();
        return code;
    }

    private String openCohort() {
        String cohort = officer.announces(officer.publishes());
        Instant now = Instant.now();
        officer.setsWindow(cohort, now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(1)))
                .expectStatus()
                .isOk();
        return cohort;
    }

    private RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    private static JsonNode json(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode refusal(RestTestClient.ResponseSpec answer, HttpStatus status, String operation) {
        JsonNode body = Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        assertThat(document.deviations(operation, status.value(), "application/problem+json", body))
                .isEmpty();
        return body;
    }
}
