package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LivePagesTest extends WithGateway {

    private static final String FILE = "GET /api/enrolment/enrolments/e1";
    private static final String EVENTS = "/enrolments/e1/events";
    private static final String TAG = "\"tag-1\"";

    @Test
    void a_page_is_told_at_once_that_its_seat_is_offered() {
        SERVICES.answers(FILE, 200, waiting(4));
        Browser registrant = signedIn("REGISTRANT");
        String events = streamOn(registrant.get("/enrolments/e1").body());

        try (LiveStream stream = LiveStream.of(registrant, events)) {
            await().during(Duration.ofMillis(700)).until(() -> stream.changes().isEmpty());
            SERVICES.answers(FILE, 200, Samples.enrolment("OFFERED", 3, ""));

            await().atMost(Duration.ofSeconds(1)).until(() -> stream.changes().size() == 1);
            assertThat(stream.lines()).contains("event: changed").anyMatch(line -> line.startsWith("id: OFFERED."));
            assertThat(stream.changes().getFirst()).startsWith("OFFERED.3.");
        }
    }

    @Test
    void nobody_between_may_keep_or_collect_what_is_told() {
        SERVICES.answers(FILE, 200, waiting(4));

        try (LiveStream stream = LiveStream.of(signedIn("REGISTRANT"), EVENTS)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(operator().get("/actuator/prometheus").body())
                    .containsPattern("(?m)^cursus_gateway_streams_open(\\{.*})? [1-9]");
            await().until(() -> stream.lines().contains("retry: 2000"));
        }
    }

    @Test
    void what_has_not_changed_is_not_sent_again_by_the_service_nor_told() {
        SERVICES.answers(
                FILE,
                asked -> asked.header("If-None-Match").equals(TAG)
                        ? new Peer.Told(304, "")
                        : new Peer.Told(200, waiting(4), Map.of("ETag", TAG)));

        String[] id = {"X-Correlation-Id", "f0d1c2b3-0000-4000-8000-000000000304"};
        try (LiveStream stream = LiveStream.of(signedIn("REGISTRANT"), EVENTS, id)) {
            List<Peer.Asked> questions =
                    await().until(() -> askedUnder(id[1]), questionsSoFar -> questionsSoFar.size() >= 4);

            assertThat(questions.getFirst().header("If-None-Match")).isEmpty();
            assertThat(questions.stream().skip(1))
                    .allMatch(asked -> asked.header("If-None-Match").equals(TAG));
            assertThat(stream.changes()).hasSize(1);
        }
    }

    @Test
    void a_browser_that_comes_back_is_told_only_what_it_does_not_know() {
        SERVICES.answers(FILE, 200, waiting(4));
        Browser registrant = signedIn("REGISTRANT");
        String told;
        try (LiveStream stream = LiveStream.of(registrant, EVENTS)) {
            told = await().until(stream::changes, changes -> changes.size() == 1)
                    .getFirst();
        }

        try (LiveStream again = LiveStream.of(registrant, EVENTS, "Last-Event-ID", told)) {
            await().during(Duration.ofMillis(700)).until(() -> again.changes().isEmpty());
            SERVICES.answers(FILE, 200, waiting(3));
            await().until(() -> again.changes().size() == 1);
        }
    }

    @Test
    void a_service_that_is_away_for_a_while_does_not_end_the_stream() {
        SERVICES.answers(FILE, 200, waiting(4));

        try (LiveStream stream = LiveStream.of(signedIn("REGISTRANT"), EVENTS)) {
            await().until(() -> stream.changes().size() == 1);
            SERVICES.answers(FILE, 503, "{}");
            await().until(() -> SERVICES.asked(FILE).size() >= 3);
            SERVICES.answers(FILE, 200, waiting(3));

            await().until(() -> stream.changes().size() == 2);
            assertThat(stream.ended()).isFalse();
        }
    }

    @Test
    void a_session_has_four_streams_and_a_page_that_was_left_makes_room() {
        SERVICES.answers(FILE, 200, waiting(4));
        Browser registrant = signedIn("REGISTRANT");
        List<LiveStream> streams = IntStream.range(0, 4)
                .mapToObj(_ -> LiveStream.of(registrant, EVENTS))
                .toList();

        HttpResponse<String> tooMany = registrant.get(EVENTS);
        assertThat(tooMany.statusCode()).isEqualTo(503);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        assertThat(streams).noneMatch(LiveStream::ended);

        streams.getFirst().close();
        try (LiveStream another = LiveStream.of(registrant, EVENTS)) {
            assertThat(another.status()).isEqualTo(200);
        }
        streams.forEach(LiveStream::close);
    }

    @Test
    void what_may_not_be_seen_has_no_stream() {
        assertThat(signedIn("REGISTRANT").get("/enrolments/other/events").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("FINANCE_OFFICER").get(EVENTS).statusCode()).isEqualTo(403);
        assertThat(signedIn("REGISTRANT")
                        .get("/officer/cohorts/PILOT-27/events")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_stream_leads_nobody_to_the_sign_in_nor_back_from_it() {
        Browser browser = browser();

        HttpResponse<String> stream = browser.get(EVENTS, "Accept", "text/event-stream");
        HttpResponse<String> back = browser.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);

        assertThat(stream.statusCode()).isEqualTo(401);
        assertThat(Browser.location(back)).endsWith("/");
    }

    @Test
    void whoever_signs_out_sees_nothing_more() {
        SERVICES.answers(FILE, 200, waiting(4));
        SERVICES.answers(
                "GET /api/enrolment/enrolments", 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");
        Browser registrant = signedIn("REGISTRANT");

        try (LiveStream stream = LiveStream.of(registrant, EVENTS)) {
            registrant.submit("/enrolments", "/logout", Map.of());

            await().until(stream::ended);
        }
    }

    @Test
    void the_officers_page_is_told_when_the_seats_or_the_waiting_list_move() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        Browser officer = signedIn("TRAINING_OFFICER");
        String page =
                officer.get("/officer/cohorts/PILOT-27?state=HELD&sort=-ticket").body();

        try (LiveStream stream = LiveStream.of(officer, streamOn(page))) {
            await().during(Duration.ofMillis(700)).until(() -> stream.changes().isEmpty());
            SERVICES.answers(
                    "GET /api/enrolment/cohorts/PILOT-27/seats",
                    200,
                    Samples.SEATS.replace("\"waiting\":0", "\"waiting\":1"));

            await().atMost(Duration.ofSeconds(1)).until(() -> stream.changes().size() == 1);
        }
        assertThat(SERVICES.asked("GET /api/enrolment/cohorts/PILOT-27/enrolments"))
                .anyMatch(asked -> asked.query().contains("sort=-ticket&state=HELD"))
                .anyMatch(asked -> asked.query().contains("state=WAITING&sort=ticket"));
    }

    private static List<Peer.Asked> askedUnder(String correlationId) {
        return SERVICES.asked(FILE).stream()
                .filter(asked -> asked.header("X-Correlation-Id").equals(correlationId))
                .toList();
    }

    private static String waiting(int position) {
        return Samples.enrolment("WAITING", 2, ",\"position\":" + position);
    }

    private static String streamOn(String page) {
        Matcher address = Pattern.compile("sse-connect=\"([^\"]+)\"").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1).replace("&amp;", "&");
    }
}
