package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDescriptionTest extends WithGateway {

    private static final String DOCUMENT = "/api/openapi";
    private static final String PAGE = "/developers";

    /** Notification is away, so what is joined is kept for seconds only, also what an earlier test left behind. */
    @BeforeEach
    void everybodyButNotificationTells() {
        for (Service service : Service.values()) {
            SERVICES.answers(
                    "GET /api/" + service.slug() + "/openapi",
                    200,
                    OpenApis.of(service).toString());
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            JsonNode document =
                    new JsonMapper().readTree(browser().get(DOCUMENT).body());
            return document.path("x-missing-services").size() == 1;
        });
    }

    @Test
    void everybody_reads_one_document_that_names_the_service_that_is_away() {
        HttpResponse<String> answer = browser().get(DOCUMENT);

        JsonNode document = new JsonMapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").has("/api/billing/invoices")).isTrue();
        assertThat(document.path("paths").has("/api/openapi")).isTrue();
        assertThat(document.path("x-missing-services").path(0).asString()).isEqualTo("notification");
        assertThat(document.path("info").path("description").asString()).endsWith("now: notification.");
    }

    @Test
    void whoever_has_it_is_told_just_that() {
        HttpResponse<String> first = browser().get(DOCUMENT);

        HttpResponse<String> second = browser()
                .get(
                        DOCUMENT,
                        "If-None-Match",
                        first.headers().firstValue("ETag").orElseThrow());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
    }

    @Test
    void nobodys_token_goes_with_the_question() {
        signedIn("REGISTRANT").get(DOCUMENT);

        assertThat(SERVICES.asked("GET /api/billing/openapi"))
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).isEmpty());
    }

    @Test
    void the_page_shows_operations_who_may_and_what_they_speak_of() {
        String page = browser().get(PAGE).body();

        assertThat(page)
                .contains("<h1>L’API</h1>", "Idempotency-Key", "Retry-After", "/demo/token")
                .contains("id=\"op-listInvoices\"", "All invoices", "FINANCE_OFFICER", "chargé des finances")
                .contains("id=\"schema-billing.Invoice\"", "href=\"#schema-billing.Invoice\"", "Everybody’s invoices")
                .contains("Le service des courriels ne répond pas", "href=\"/api/openapi\"")
                .contains("id=\"op-requestEnrolment\"", "<code>siret</code>");
    }

    @Test
    void its_frame_speaks_english_too() {
        assertThat(browser().get(PAGE + "?lang=en").body())
                .contains("<h1>The API</h1>", "Open to", "everybody, without a token", "finance officers")
                .contains("The mail service does not answer");
    }

    @Test
    void links_lead_to_places_that_are_there() {
        String page = browser().get(PAGE).body();

        assertThat(page).contains("href=\"#schema-");
        assertThat(Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1))
                        .distinct())
                .allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }
}
