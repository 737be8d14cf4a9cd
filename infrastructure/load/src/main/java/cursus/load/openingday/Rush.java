package cursus.load.openingday;

import cursus.load.measuring.Crew;
import cursus.load.measuring.Latencies;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who all are due at once and come through a closed loop of clients: each client sends the next request as soon as
 * it has its last answer. So a latency counts from when a request was sent.
 *
 * @param asked who were answered, in the order of their answers
 * @param perSecond answers
 */
record Rush(List<Asked> asked, double perSecond, Latencies latencies) {

    static final int CLIENTS = 64;

    Rush {
        asked = List.copyOf(asked);
    }

    static Rush of(Registrants registrants, List<Person> people) {
        return of(registrants, people, () -> {});
    }

    /** @param halfway what happens beside it when half of the people have been answered */
    static Rush of(Registrants registrants, List<Person> people, Runnable halfway) {
        Queue<Asked> asked = new ConcurrentLinkedQueue<>();
        Latencies latencies = new Latencies();
        AtomicInteger ended = new AtomicInteger();
        double perSecond = Crew.of(CLIENTS).share(people.size(), number -> {
            Optional<Asked> answer = registrants.ask(number, people.get(number));
            answer.ifPresent(one -> {
                latencies.add(one.elapsed());
                asked.add(one);
            });
            if (ended.incrementAndGet() == people.size() / 2) {
                Thread.ofPlatform().name("halfway").start(halfway);
            }
        });
        return new Rush(List.copyOf(asked), perSecond, latencies);
    }
}
