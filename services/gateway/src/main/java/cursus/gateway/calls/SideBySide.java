package cursus.gateway.calls;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.security.core.context.SecurityContextHolderThreadLocalAccessor;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;

/**
 * The questions of one page, asked at the same time, so that the page waits for the slowest and not for all of them one
 * after the other. Each is asked in a thread of its own, which has what the page's thread has: the request, its reader and
 * their language, the observation, and what the log lines carry. For the thread that serves the page.
 */
public final class SideBySide {

    /** So that a page with many parts leaves places in the guards for others. */
    private static final int MOST_AT_A_TIME = 8;

    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
            .contextRegistry(new ContextRegistry()
                    .registerThreadLocalAccessor(new RequestAttributesThreadLocalAccessor())
                    .registerThreadLocalAccessor(new SecurityContextHolderThreadLocalAccessor())
                    .registerThreadLocalAccessor(new LocaleContextThreadLocalAccessor())
                    .registerThreadLocalAccessor(ObservationThreadLocalAccessor.getInstance())
                    .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor()))
            .build();

    private final Executor threads = CONTEXT.captureAll().wrapExecutor(Thread::startVirtualThread);
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);
    private final List<CompletableFuture<?>> running = new ArrayList<>();

    /**
     * Asks now; the answer is there once every question is answered, also where one fails, since the request that the
     * others hold ends with its page.
     *
     * @return gives the answer, or throws what the question threw
     */
    public <T> Supplier<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> inTurn(question), threads);
        running.add(answer);
        return () -> {
            awaitAll();
            return joined(answer);
        };
    }

    /** Asks what fills a part of the page, without which the rest still stands. */
    public <T> Supplier<Panel<T>> panel(Supplier<T> call) {
        return ask(() -> Panel.of(call));
    }

    private <T> T inTurn(Supplier<T> question) {
        places.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            places.release();
        }
    }

    private void awaitAll() {
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .handle((_, _) -> running)
                .join();
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
