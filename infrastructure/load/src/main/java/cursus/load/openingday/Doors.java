package cursus.load.openingday;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The doors of all instances. Who gets no answer at one asks the same at the next, and who is asked to come later does so.
 * Safe for use by many threads.
 */
final class Doors {

    private static final int ATTEMPTS = 200;
    private static final Duration SOON = Duration.ofMillis(20);

    private final HttpClient http;
    private final List<String> addresses;
    private final Statuses statuses = new Statuses();

    /** @param addresses without a slash at the end */
    Doors(HttpClient http, List<String> addresses) {
        this.http = http;
        this.addresses = List.copyOf(addresses);
    }

    Statuses statuses() {
        return statuses;
    }

    /**
     * Asks until there is an answer.
     *
     * @param number of the one who asks: they spread over the doors
     * @param request to an address
     * @return the body of a good answer; empty after a refusal
     */
    Optional<String> ask(int number, Function<String, HttpRequest> request) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String address = addresses.get((number + attempt) % addresses.size());
            Reply reply = once(request.apply(address));
            statuses.count(reply);
            switch (reply) {
                case Reply.Good good -> {
                    return Optional.of(good.body());
                }
                case Reply.Refused _ -> {
                    return Optional.empty();
                }
                case Reply.Later(Duration after) -> LockSupport.parkNanos(after.toNanos());
                case Reply.Lost _ -> LockSupport.parkNanos(SOON.toNanos());
            }
        }
        return Optional.empty();
    }

    private Reply once(HttpRequest request) {
        try {
            return Reply.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            return new Reply.Lost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
