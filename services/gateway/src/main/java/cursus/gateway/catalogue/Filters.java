package cursus.gateway.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What somebody looks for, as the page's address says it. What can't be read counts as not said, since addresses are
 * shared, shortened and mended by hand.
 *
 * @param said by the name of the parameter, in the order of the form
 */
public record Filters(Map<String, String> said) {

    /** The order of the form. */
    static final List<String> NAMES = List.of("q", "family", "branch", "place", "maxPrice", "from", "to", "open");

    static final List<String> BRANCHES = List.of("STATE", "TERRITORIAL", "HOSPITAL");
    static final List<String> PLACES = List.of("SITE", "OFF_SITE", "REMOTE");

    private static final int LONGEST = 100;
    private static final Map<String, Function<String, Optional<String>>> READING = Map.of(
            "q", Filters::words,
            "family", Filters::words,
            "branch", typed -> Optional.of(typed).filter(BRANCHES::contains),
            "place", typed -> Optional.of(typed).filter(PLACES::contains),
            "maxPrice", Filters::euros,
            "from", Filters::day,
            "to", Filters::day,
            "open", typed -> Optional.of(typed).filter("true"::equals));

    public Filters {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    static Filters of(Map<String, String> query) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : NAMES) {
            Optional.ofNullable(query.get(name))
                    .flatMap(typed -> READING.getOrDefault(name, Filters::words).apply(typed))
                    .ifPresent(value -> said.put(name, value));
        }
        String end = said.getOrDefault("to", "");
        if (!end.isEmpty() && end.compareTo(said.getOrDefault("from", "")) < 0) {
            said.remove("to");
        }
        return new Filters(said);
    }

    /** Without some of them. */
    Filters without(Collection<String> names) {
        Map<String, String> rest = new LinkedHashMap<>(said);
        rest.keySet().removeAll(Set.copyOf(names));
        return new Filters(rest);
    }

    /** As a form shows it; nothing where nothing was said. */
    public String value(String name) {
        return said.getOrDefault(name, "");
    }

    /** Beside the words that are looked for. */
    public boolean narrowed() {
        return said.keySet().stream().anyMatch(name -> !name.equals("q"));
    }

    private static Optional<String> words(String typed) {
        String plain = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return Optional.of(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain)
                .filter(words -> !words.isEmpty());
    }

    /** With the spaces and the sign that people type. */
    private static Optional<String> euros(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\u00a0\\u202f€]", "")).filter(number -> number.matches("[0-9]{1,7}"));
    }

    private static Optional<String> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()).toString()).filter(day -> day.length() == 10);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
