package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.WithSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The API as a program meets it: one description of all, answers that can be asked for again, lists with links. */
@WithSuite
class ApiDocumentIT {

    private static final List<String> SERVICES =
            List.of("catalogue", "enrolment", "scheduling", "billing", "notification");
    private static final String PROGRAMMES = "/api/catalogue/programmes";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final Suite suite;

    ApiDocumentIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void one_document_describes_every_operation_of_every_service() {
        List<String> described = SERVICES.stream()
                .map(this::documentOf)
                .flatMap(ApiDocumentIT::operations)
                .toList();

        assertThat(operations(joined())).containsAll(described);
    }

    @Test
    void no_operation_of_the_joined_document_has_the_name_of_another() {
        List<String> names = joined().findValuesAsString("operationId");

        assertThat(names).doesNotHaveDuplicates().hasSize((int)
                operations(joined()).count());
    }

    @Test
    void a_component_of_the_joined_document_bears_the_name_of_its_service() {
        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            List<String> names = joined().at("/components/" + kind)
                    .propertyStream()
                    .map(part -> part.getKey())
                    .toList();
            int described = SERVICES.stream()
                    .mapToInt(service ->
                            documentOf(service).at("/components/" + kind).size())
                    .sum();

            assertThat(names)
                    .as(kind)
                    .hasSizeGreaterThanOrEqualTo(described)
                    .allMatch(name -> name.matches("(?i)(gateway|" + String.join("|", SERVICES) + ").+"));
        }
    }

    @Test
    void every_reference_of_the_joined_document_leads_somewhere() {
        JsonNode document = joined();

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(reference).startsWith("#/"))
                .noneMatch(reference -> document.at(reference.substring(1)).isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({
        "registrant, /api/catalogue/programmes?size=5",
        "registrant, /api/catalogue/openapi",
        "registrant, /api/enrolment/enrolments",
        "registrant, /api/scheduling/openapi",
        "finance, /api/billing/enrolments/ANY/invoices",
        "officer, /api/notification/enrolments/ANY/trail",
        "officer, /api/notification/deliveries?enrolment=ANY"
    })
    void whoever_has_an_answer_already_is_told_just_that(String user, String path) {
        for (Api door : List.of(suite.api(), suite.api(serviceOf(path)))) {
            Api api = door.with(suite.token(user));
            Answer answer = api.get(path).expect(200);
            String tag = header(answer, "ETag");

            Answer again = api.with("If-None-Match", tag).get(path);

            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
            assertThat(again.expect(304).text()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(api.with("If-None-Match", "\"another\"")
                            .get(path)
                            .expect(200)
                            .json())
                    .isEqualTo(answer.json());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PROGRAMMES + "?size=1", "/api/openapi", "/api/billing/openapi"})
    void head_tells_what_get_would_without_its_body(String path) {
        Answer got = suite.api().get(path).expect(200);

        Answer head = suite.api().send("HEAD", path).expect(200);

        assertThat(head.text()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
        }
        assertThat(head.headers().allValues("Link")).isEqualTo(got.headers().allValues("Link"));
    }

    @Test
    void a_list_is_read_to_its_end_by_following_its_links() {
        Opened opened = new Officer(suite).announces(Terms.seats(1));
        for (int i = 0; i < 3; i++) {
            Registrant.somebodyNew(suite).enrols(opened.cohort());
        }

        List<Integer> tickets = new ArrayList<>();
        Optional<String> page =
                Optional.of("/api/enrolment/cohorts/" + opened.cohort() + "/enrolments?size=1&sort=-ticket");
        while (page.isPresent() && tickets.size() < 4) {
            Answer answer = suite.as("officer").get(page.get()).expect(200);
            answer.items().forEach(line -> tickets.add(line.path("ticket").asInt(0)));
            page = next(answer);
        }

        assertThat(tickets).containsExactly(3, 2, 1);
        assertThat(page).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /api/catalogue/programmes?page=-1              | 400 | page-out-of-range | registrant
                    GET    | /api/billing/invoices?sort=colour              | 400 | sort-unknown      | finance
                    GET    | /api/enrolment/cohorts/ANY/enrolments?state=NO | 400 | malformed-request | officer
                    POST   | /api/catalogue/programmes                      | 400 | malformed-body    | officer
                    GET    | /api/billing/invoices                          | 403 | forbidden         | registrant
                    GET    | /api/notification/status                       | 403 | forbidden         | officer
                    DELETE | /api/catalogue/programmes                      | 403 | forbidden         | officer
                    GET    | /api/scheduling/cohorts/NOBODYS/sessions       | 404 | unknown-cohort    | registrant
                    GET    | /api/catalogue/programmes/NOBODYS              | 404 | not-found         | registrant
                    GET    | /api/notification/messages?after=nowhere       | 400 | cursor-unknown    | registrant
                    GET    | /api/notification/messages/NOBODYS             | 404 | not-found         | registrant
                    GET    | /api/notification/deliveries                   | 403 | forbidden         | registrant
                    GET    | /api/notification/deliveries/NOBODYS           | 404 | not-found         | officer
                    GET    | /api/notification/deliveries?state=LOST        | 422 | filter-unknown    | officer
                    GET    | /api/notification/deliveries?from=yesterday    | 422 | filter-unknown    | officer
                    POST   | /api/notification/deliveries/NOBODYS/resend    | 400 | malformed-body    | officer
                    """)
    void every_refusal_has_one_shape(String method, String path, int status, String slug, String user) {
        for (Api door : List.of(suite.api(), suite.api(serviceOf(path)))) {
            door.with(suite.token(user)).send(method, path).refused(status, slug);
        }
    }

    @Test
    void a_refusal_has_that_shape_whatever_the_caller_sends_or_takes() {
        String tooLarge = "{\"programme\": \"%s\"}".formatted(" ".repeat(600_000));
        for (Api door : List.of(suite.api(), suite.api("catalogue"))) {
            Api officer = door.with(suite.token("officer"));

            officer.with("Accept", "application/xml").get(PROGRAMMES).refused(406, "not-acceptable");
            officer.form(PROGRAMMES, "programme=ANY").refused(415, "unsupported-media-type");
            officer.postText(PROGRAMMES, tooLarge).refused(413, "payload-too-large");
            officer.postText(PROGRAMMES, "{}").refused(422, "invalid-request");
            door.with("nonsense").get(PROGRAMMES).refused(401, "unauthenticated");
        }
        suite.as("officer").get("/api/nowhere").refused(404, "not-found");
    }

    private JsonNode joined() {
        JsonNode document = suite.api().get("/api/openapi").expect(200).json();
        assertThat(document.path("openapi").asString("")).isEqualTo("3.1.0");
        return document;
    }

    private JsonNode documentOf(String service) {
        return suite.api(service)
                .get("/api/" + service + "/openapi")
                .expect(200)
                .json();
    }

    private static String serviceOf(String path) {
        return path.split("/", -1)[2];
    }

    private static Stream<String> operations(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .map(operation -> operation.getKey() + " " + path.getKey()));
    }

    private static Optional<String> next(Answer answer) {
        return NEXT.matcher(header(answer, "Link"))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
