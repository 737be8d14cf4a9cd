package cursus.notification.deliveries.smtp;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a conversation for good when its time is up, however often the other side still says a little. It runs on a virtual
 * thread, for interrupting one closes the socket at which it waits; nothing is left behind that could still send.
 */
final class TimeLimit {

    private TimeLimit() {}

    /** A conversation with the server. */
    @FunctionalInterface
    interface Conversation {
        void go() throws Exception;
    }

    static void within(Duration limit, Conversation conversation) throws MessagingException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            conversation.go();
            return null;
        });
        Thread speaker = Thread.ofVirtual().name("smtp").start(task);
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw cut(speaker);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw cut(speaker);
        } catch (ExecutionException failed) {
            throw failure(failed);
        }
    }

    private static MessagingException cut(Thread speaker) {
        speaker.interrupt();
        return new MessagingException(
                "the conversation took too long", new SocketTimeoutException("the conversation took too long"));
    }

    private static MessagingException failure(ExecutionException failed) {
        if (failed.getCause() instanceof MessagingException said) {
            return said;
        }
        if (failed.getCause() instanceof Error fault) {
            throw fault;
        }
        return new MessagingException("the conversation failed", failed);
    }
}
