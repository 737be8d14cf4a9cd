package cursus.gateway.calls;

import cursus.gateway.routes.Service;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.security.core.context.SecurityContextHolderThreadLocalAccessor;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;

/**
 * Asks several services at the same time, so that a page waits for the slowest and not for all of them one after the
 * other. Each is asked in a thread of its own, which has what the page's thread has: the request, its reader and their
 * language, the observation, and what the log lines carry. Safe for use by many threads.
 */
public final class AtOnce {

    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
            .contextRegistry(new ContextRegistry()
                    .registerThreadLocalAccessor(new RequestAttributesThreadLocalAccessor())
                    .registerThreadLocalAccessor(new SecurityContextHolderThreadLocalAccessor())
                    .registerThreadLocalAccessor(new LocaleContextThreadLocalAccessor())
                    .registerThreadLocalAccessor(ObservationThreadLocalAccessor.getInstance())
                    .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor()))
            .build();

    private final Map<Service, ServiceCaller> callers = new EnumMap<>(Service.class);

    public AtOnce(ServiceCalls calls, Collection<Service> services) {
        services.forEach(service -> callers.put(service, calls.to(service)));
    }

    /**
     * A panel for each service, in the order of the services. It returns when all have answered, or are known to be
     * away.
     *
     * @throws RuntimeException what a call throws that is no panel's affair, such as the end of a session
     */
    public <T> Map<Service, Panel<T>> ask(BiFunction<Service, ServiceCaller, T> question) {
        Executor threads = CONTEXT.captureAll().wrapExecutor(Thread::startVirtualThread);
        Map<Service, CompletableFuture<Panel<T>>> running = new EnumMap<>(Service.class);
        callers.forEach((service, caller) -> running.put(
                service,
                CompletableFuture.supplyAsync(() -> Panel.of(() -> question.apply(service, caller)), threads)));
        awaitAll(running.values());
        Map<Service, Panel<T>> answers = new EnumMap<>(Service.class);
        running.forEach((service, answer) -> answers.put(service, joined(answer)));
        return answers;
    }

    /** Also when one has failed: the request that the others hold ends with its page. */
    private static void awaitAll(Collection<? extends CompletableFuture<?>> running) {
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
