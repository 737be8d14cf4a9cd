package cursus.enrolment.files.intake;

import cursus.enrolment.files.Asked;
import cursus.enrolment.files.EnrolmentRequest;
import cursus.enrolment.files.Intake;
import cursus.enrolment.files.RequestAnswer;
import cursus.enrolment.files.RequestingEnrolment;
import cursus.messaging.Cause;
import cursus.messaging.outbox.TemporaryFault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Stores what has come in while the store was busy with those before: alone when it is quiet, by the hundred in a rush. One
 * line for all, so that the order of arrival is that of the tickets.
 */
@Component
final class GatheredIntake implements Intake, DisposableBean {

    private static final int AT_ONCE = 128;

    /** Beyond them, callers wait at the door, in order. */
    private static final int ROOM = 4_096;

    private final RequestingEnrolment requesting;
    private final BlockingQueue<Waiting> line = new ArrayBlockingQueue<>(ROOM, true);
    private final ExecutorService clerk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("intake").factory());

    GatheredIntake(RequestingEnrolment requesting) {
        this.requesting = requesting;
    }

    private record Waiting(Asked asked, CompletableFuture<RequestAnswer> answer) {}

    @Override
    public RequestAnswer request(EnrolmentRequest request, Cause cause) {
        Waiting waiting = new Waiting(new Asked(request, cause), new CompletableFuture<>());
        try {
            line.put(waiting);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", stopping);
        }
        clerk.execute(this::answerThoseInLine);
        return answerTo(waiting);
    }

    private static RequestAnswer answerTo(Waiting waiting) {
        try {
            return waiting.answer().join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw fault;
        }
    }

    private void answerThoseInLine() {
        List<Waiting> some = new ArrayList<>();
        line.drainTo(some, AT_ONCE);
        if (!some.isEmpty()) {
            answer(some);
        }
    }

    /** What is wrong with one request must not be told to another; but a store that is away is so for all of them. */
    private void answer(List<Waiting> some) {
        try {
            List<RequestAnswer> answers =
                    requesting.request(some.stream().map(Waiting::asked).toList());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException fault) {
            if (some.size() == 1 || TemporaryFault.isBehind(fault)) {
                some.forEach(one -> one.answer().completeExceptionally(fault));
            } else {
                some.forEach(one -> answer(List.of(one)));
            }
        }
    }

    /** By then the web server takes no requests any more, and has waited for those it had. */
    @Override
    public void destroy() throws InterruptedException {
        clerk.shutdown();
        boolean _ = clerk.awaitTermination(5, TimeUnit.SECONDS);
    }
}
