package cursus.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Envelope;
import cursus.messaging.outbox.Counter.Counted;
import cursus.messaging.outbox.Publications.Publication;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationsTest {

    private static final String WRITE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void what_the_broker_takes_is_counted_by_event_and_what_it_does_not_is_a_failure() {
        Publications publications = new Publications(Propagator.NOOP, meters);

        publications.begin(counted()).answered().onCompletion(null, null);
        publications.begin(counted()).answered().onCompletion(null, null);
        publications.begin(counted()).answered().onCompletion(null, new TimeoutException("no broker"));

        assertThat(meters.get("cursus.relay.published")
                        .tags("topic", "cursus.test.counters.v1", "event", "Counted")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("cursus.relay.failures").counter().count()).isEqualTo(1);
    }

    @Test
    void a_tracer_that_fails_holds_up_no_event() {
        Publications publications = new Publications(new Broken(), meters);

        Publication publication = publications.begin(counted());
        publication.answered().onCompletion(null, null);

        assertThat(publication.traceparent()).contains(WRITE);
        assertThat(meters.get("cursus.relay.published").counter().count()).isEqualTo(1);
    }

    private static Envelope counted() {
        return OutboxEntry.of(new Counted(1), "cursus.test.counters", "a", 1, Counter.CAUSE, Optional.of(WRITE))
                .envelope();
    }

    private static final class Broken implements Propagator {

        @Override
        public List<String> fields() {
            return List.of();
        }

        @Override
        public <C> void inject(TraceContext context, @Nullable C carrier, Setter<C> setter) {
            throw new IllegalStateException("broken");
        }

        @Override
        public <C> Span.Builder extract(@Nullable C carrier, Getter<C> getter) {
            throw new IllegalStateException("broken");
        }
    }
}
