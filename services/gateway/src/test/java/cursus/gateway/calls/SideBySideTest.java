package cursus.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class SideBySideTest {

    private final SideBySide asking = new SideBySide();

    @Test
    void questions_run_together_and_answers_keep_their_places() {
        CountDownLatch allAreAsked = new CountDownLatch(8);

        List<Supplier<Integer>> asked = IntStream.range(0, 8)
                .mapToObj(number -> asking.ask(() -> {
                    allAreAsked.countDown();
                    awaited(allAreAsked);
                    return number;
                }))
                .toList();

        assertThat(asked.stream().map(Supplier::get)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void a_page_with_many_parts_takes_no_more_than_eight_places_at_a_time() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Supplier<Integer>> asked = IntStream.range(0, 100)
                .mapToObj(_ -> asking.ask(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return now.decrementAndGet();
                }))
                .toList();

        assertThat(asked).allSatisfy(answer -> assertThat(answer.get()).isNotNegative());
        assertThat(most).hasValueLessThanOrEqualTo(8);
    }

    @Test
    void a_failure_is_told_as_it_is_once_nobody_is_busy_any_more() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean othersEnded = new AtomicBoolean();
        asking.ask(() -> {
            awaited(failed);
            othersEnded.set(true);
            return "late";
        });
        Supplier<String> failing = asking.ask(() -> {
            failed.countDown();
            throw new IllegalArgumentException("so");
        });

        assertThatThrownBy(failing::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("so");
        assertThat(othersEnded).isTrue();
    }

    @Test
    void a_question_has_what_the_page_has() {
        try (var _ = MDC.putCloseable("correlationId", "c-1")) {
            assertThat(new SideBySide()
                            .ask(() -> String.valueOf(MDC.get("correlationId")))
                            .get())
                    .isEqualTo("c-1");
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
