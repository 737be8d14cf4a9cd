package cursus.messaging.inbox;

import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service that writes down what it hears, and can't take some words until it is mended. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ListeningService {

    record Said(String word) {}

    record Note(List<String> words) {}

    static final class Notes extends MongoAggregates<Note> {

        Notes(MongoStore store) {
            super(store, Layout.of("notes", Note.class).projection());
        }

        List<String> of(String subject) {
            return find(subject).map(Note::words).orElse(List.of());
        }
    }

    /** Words that the handler fails at, and how often it was called. */
    record Mood(Set<String> unbearable, AtomicInteger calls) {}

    @Bean
    Mood mood() {
        return new Mood(ConcurrentHashMap.newKeySet(), new AtomicInteger());
    }

    @Bean
    Notes notes(MongoStore store) {
        return new Notes(store);
    }

    @Bean
    Consumer<Message<byte[]>> heard(
            @Value("${words}") String source, Subscriptions subscriptions, Notes notes, Mood mood) {
        return subscriptions.to(source).on("Said", Said.class, said -> write(said, notes, mood));
    }

    private static void write(Received<Said> received, Notes notes, Mood mood) {
        mood.calls().incrementAndGet();
        String word = received.event().word();
        if (mood.unbearable().contains(word)) {
            throw new IllegalStateException("this service can't bear the word");
        }
        notes.receive(received.envelope().subject(), received, Coverage.EVERY_EVENT, before -> {
            List<String> words = new ArrayList<>(before.map(Note::words).orElse(List.of()));
            words.add(word);
            return Change.to(new Note(words));
        });
    }
}
