package cursus.checker.seen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One topic.
 *
 * @param records all that it holds, repeats too, in each partition's order
 * @param bySubject what it tells: of each subject the first event under each number, in the order of their arrival
 */
public record Log(String topic, List<Event> records, Map<String, List<Event>> bySubject) {

    public static Log of(String topic, List<Event> records) {
        Map<String, List<Event>> told = new LinkedHashMap<>();
        Set<Place> taken = new HashSet<>();
        for (Event event : records) {
            if (taken.add(new Place(event.subject(), event.sequence()))) {
                told.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event);
            }
        }
        return new Log(topic, List.copyOf(records), told);
    }

    /** A state topic keeps the latest of each subject only; any other keeps everything. */
    public boolean keepsEverything() {
        return !topic.endsWith(".state.v1");
    }

    public Stream<Event> events() {
        return bySubject.values().stream().flatMap(List::stream);
    }

    public Stream<Event> events(String name) {
        return events().filter(event -> event.is(name));
    }

    private record Place(String subject, long sequence) {}
}
