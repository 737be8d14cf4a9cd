package cursus.acceptance.faults;

import cursus.acceptance.suite.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks again, with the same key, until there is an answer: a broken connection, a timeout and a 503 are none. So it is
 * known of every act whether it was acknowledged. Safe for use by many threads.
 */
final class Insisting {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FAULT = 500;

    private final Diary diary;

    Insisting(Diary diary) {
        this.diary = diary;
    }

    /** No answer within minutes, although everything is started again after every fault. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NoAnswer(String sentence) {
            super(sentence);
        }
    }

    Answer answer(Supplier<Answer> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Answer> answer = attempt(request).filter(found -> found.status() < FAULT);
            if (answer.isPresent()) {
                return answer.get();
            }
            diary.count("load: asked again");
            Pause.of(PAUSE);
        }
        throw new NoAnswer("Nobody answered for %d s.".formatted(PATIENCE.toSeconds()));
    }

    private Optional<Answer> attempt(Supplier<Answer> request) {
        try {
            return Optional.of(request.get());
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        } catch (RuntimeException undocumented) {
            // An answer that the API's document does not describe, such as a 500.
            diary.surprise(String.valueOf(undocumented.getMessage()));
            return Optional.empty();
        }
    }
}
