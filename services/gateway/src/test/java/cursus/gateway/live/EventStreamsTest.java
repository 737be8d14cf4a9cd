package cursus.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class EventStreamsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Watch STILL = () -> new Sight("as-it-was", true);

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void while_nothing_changes_there_is_only_a_heartbeat_now_and_then() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        streams(Duration.ofSeconds(1)).tell(knowing("as-it-was"), answer, STILL);

        List<String> lines = answer.getContentAsString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("retry: 2000");
        assertThat(lines.stream().filter(":"::equals)).hasSizeBetween(4, 10);
        assertThat(lines).noneMatch(line -> line.startsWith("event:"));
    }

    @Test
    void a_page_that_knows_something_else_is_told_at_once_and_once() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        streams(Duration.ofMillis(200)).tell(knowing("something-else"), answer, STILL);

        assertThat(answer.getContentAsString()).containsOnlyOnce("id: as-it-was\nevent: changed\ndata: as-it-was\n\n");
    }

    @Test
    void whoever_asks_for_the_headers_only_gets_no_stream() throws Exception {
        MockHttpServletRequest request = knowing("");
        request.setMethod("HEAD");
        MockHttpServletResponse answer = new MockHttpServletResponse();

        streams(LONG).tell(request, answer, STILL);

        assertThat(answer.getContentType()).startsWith("text/event-stream");
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_gateway_that_stops_waits_for_no_stream_and_begins_none() throws Exception {
        EventStreams streams = streams(LONG);
        List<CompletableFuture<Integer>> open =
                Stream.generate(() -> opened(streams)).limit(3).toList();
        await().during(Duration.ofMillis(100)).until(() -> open.stream().noneMatch(CompletableFuture::isDone));

        assertThat(openStreams()).isEqualTo(3);
        streams.stop();

        await().atMost(Duration.ofSeconds(1)).until(() -> open.stream().allMatch(CompletableFuture::isDone));
        assertThat(opened(streams).get()).isEqualTo(503);
        assertThat(openStreams()).isZero();
    }

    @Test
    void an_instance_has_so_many_streams_and_no_more() throws Exception {
        EventStreams streams = streams(Duration.ofSeconds(2));

        List<CompletableFuture<Integer>> open =
                IntStream.range(0, 6).mapToObj(_ -> opened(streams)).toList();

        assertThat(open.stream().map(CompletableFuture::join).filter(status -> status == 503))
                .hasSize(1);
        assertThat(opened(streams).get()).isEqualTo(200);
    }

    @Test
    void a_session_that_has_ended_ends_its_stream() throws Exception {
        EventStreams streams = new EventStreams(pace(LONG), _ -> false, new SimpleMeterRegistry());

        CompletableFuture<Integer> stream = opened(streams);

        await().until(stream::isDone);
    }

    private double openStreams() {
        return meters.get("cursus.gateway.streams.open").gauge().value();
    }

    /** In a session of its own. */
    private static CompletableFuture<Integer> opened(EventStreams streams) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        streams.tell(knowing("as-it-was"), answer, STILL);
                        return answer.getStatus();
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private static MockHttpServletRequest knowing(String stamp) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/enrolments/e1/events");
        request.setSession(new MockHttpSession());
        request.setParameter("version", stamp);
        return request;
    }

    private EventStreams streams(Duration longest) {
        return new EventStreams(pace(longest), _ -> true, meters);
    }

    private static Pace pace(Duration longest) {
        return new Pace(
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                longest,
                Duration.ofSeconds(2),
                4,
                5);
    }
}
