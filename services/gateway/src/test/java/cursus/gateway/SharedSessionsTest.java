package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions belong to no instance: they lie in a store, where nobody can read them. */
class SharedSessionsTest extends WithGateway {

    private static final String MINE = "/api/enrolment/enrolments";

    private final KeptSessions kept = new KeptSessions(STORE);

    @BeforeEach
    void somebodysEnrolments() {
        SERVICES.answers("GET " + MINE, 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");
    }

    @AfterEach
    void leaveTheStore() {
        kept.close();
    }

    @Test
    void a_session_survives_the_gateway_that_made_it() {
        Browser browser;
        try (AnotherGateway first = AnotherGateway.likeTheFirst()) {
            browser = first.browser();
            browser.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);
            assertThat(browser.get("/enrolments").statusCode()).isEqualTo(200);
        }
        try (AnotherGateway second = AnotherGateway.likeTheFirst()) {
            HttpResponse<String> page = browser.at(second.port()).get("/enrolments");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Claire Fontaine");
        }
    }

    @Test
    void two_gateways_share_a_session_and_spend_its_refresh_token_once() throws Exception {
        try (AnotherGateway other = AnotherGateway.likeTheFirst()) {
            Browser here = browser();
            Browser there = here.at(other.port());
            int before = PROVIDER.refreshes();
            here.signInRefreshable(PROVIDER, "REGISTRANT", Duration.ofSeconds(1));

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = threads.invokeAll(IntStream.range(0, 12)
                        .<Callable<Integer>>mapToObj(number ->
                                () -> (number % 2 == 0 ? here : there).get(MINE).statusCode())
                        .toList());
                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
            assertThat(PROVIDER.refreshes() - before).isEqualTo(1);
        }
    }

    @Test
    void who_signs_out_at_one_gateway_is_signed_out_at_all() {
        try (AnotherGateway other = AnotherGateway.likeTheFirst()) {
            Browser here = signedIn("REGISTRANT");
            Browser there = here.at(other.port());
            assertThat(there.get("/enrolments").statusCode()).isEqualTo(200);
            String session = here.sessionId();

            here.submit("/enrolments", "/logout", Map.of());

            assertThat(kept.has(session)).isFalse();
            assertThat(there.get("/enrolments").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whoever_reads_the_store_reads_nothing() {
        Browser browser = browser();
        browser.signInRefreshable(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);

        Document document = kept.of(browser).orElseThrow();

        Document attributes = document.get("attributes", Document.class);
        assertThat(attributes).hasSizeGreaterThanOrEqualTo(2);
        String readable = document.toJson()
                + attributes.values().stream()
                        .map(value -> new String(((Binary) value).getData(), StandardCharsets.ISO_8859_1))
                        .toList();
        assertThat(readable)
                .doesNotContain(
                        browser.sessionId(),
                        "Fontaine",
                        "registrant@example.org",
                        "REGISTRANT",
                        headerOf(token()),
                        "refresh-");
    }

    @Test
    void a_session_ends_when_nobody_asked_for_two_hours_and_after_twelve_in_any_case() {
        Browser idle = signedIn("REGISTRANT");
        Browser old = signedIn("REGISTRANT");
        Browser young = signedIn("REGISTRANT");
        Instant now = Instant.now();

        kept.set(idle, "lastAccessedAt", now.minus(Duration.ofHours(2)));
        kept.set(old, "createdAt", now.minus(Duration.ofHours(12)));
        kept.set(young, "lastAccessedAt", now.minus(Duration.ofMinutes(119)));

        assertThat(idle.get("/enrolments").statusCode()).isEqualTo(302);
        assertThat(old.get("/enrolments").statusCode()).isEqualTo(302);
        assertThat(young.get("/enrolments").statusCode()).isEqualTo(200);
        assertThat(kept.of(young).orElseThrow().getDate("lastAccessedAt").toInstant())
                .isAfter(now.minus(Duration.ofMinutes(1)));
    }

    @Test
    void what_was_tampered_with_ends_the_session_and_is_no_fault() {
        Browser changed = signedIn("REGISTRANT");
        Browser officer = signedIn("TRAINING_OFFICER");
        Browser thief = signedIn("REGISTRANT");

        kept.flipABit(changed);
        kept.copyAttributes(officer, thief);

        for (Browser browser : List.of(changed, thief)) {
            String session = browser.sessionId();
            assertThat(browser.get("/officer").statusCode()).isEqualTo(302);
            assertThat(kept.has(session)).isFalse();
        }
        assertThat(officer.get("/enrolments").statusCode()).isEqualTo(403);
    }

    @Test
    void while_the_store_is_away_whoever_has_a_session_is_asked_to_wait(@TempDir Path folder) {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        int port = FreePorts.findOne();
        Path file = folder.resolve("store.mv.db");
        EmbeddedStore store = EmbeddedStore.open(port, file);
        try (AnotherGateway gateway = AnotherGateway.with(Map.of("spring.mongodb.uri", store.uri()))) {
            Browser reader = gateway.browser();
            reader.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);
            store.close();

            HttpResponse<String> page = reader.get("/enrolments");
            HttpResponse<String> signIn = gateway.browser().get("/oauth2/authorization/cursus");
            HttpResponse<String> api = reader.get(MINE);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().allValues("Retry-After")).containsExactly("5");
            assertThat(page.body()).contains("Service momentanément indisponible", "site-header");
            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().allValues("Retry-After")).containsExactly("5");
            assertThat(api.body()).contains("urn:cursus:problem:unavailable");
            assertThat(reader.get("/theme/cursus.css").statusCode()).isEqualTo(200);
            assertThat(gateway.browser().get("/").statusCode()).isEqualTo(200);
            assertThat(reader.get(MINE, "Authorization", "Bearer " + token()).statusCode())
                    .isEqualTo(200);

            try (EmbeddedStore back = EmbeddedStore.open(port, file)) {
                assertThat(back.uri()).isEqualTo(store.uri());
                HttpResponse<String> again = await().atMost(Duration.ofSeconds(30))
                        .until(() -> reader.get("/enrolments"), SharedSessionsTest::ok);
                assertThat(again.body()).contains("Claire Fontaine");
            }
        }
    }

    private static boolean ok(HttpResponse<String> response) {
        return response.statusCode() == 200;
    }

    /** A token's first part, the same for all of the provider: long enough not to occur by chance in what is sealed. */
    private static String headerOf(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static String token() {
        return PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR);
    }
}
