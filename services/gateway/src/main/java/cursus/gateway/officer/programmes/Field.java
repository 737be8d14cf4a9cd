package cursus.gateway.officer.programmes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of a programme's page as a form has it.
 *
 * @param lines how high the box is into which a text is typed
 * @param options codes to choose from; empty where the page brings them
 * @param parts what a row or a group is made of
 */
record Field(String name, Shape shape, int lines, List<String> options, List<Field> parts) {

    /** What a row has by itself, so that it alone does not make a row worth keeping. */
    static final Set<String> PRESET = Set.of("number", "kind");

    /** What stays where it is when rows change places. */
    static final Set<String> OF_THE_PLACE = Set.of("number");

    enum Shape {
        /** A text in French and English. */
        WORDS,
        LINE,
        NUMBER,
        CHOICE,
        /** Any of some codes. */
        CHECKS,
        /** Short codes that are typed one after the other. */
        CODES,
        /** Texts, one below the other. */
        LIST,
        /** Rows of several parts. */
        ROWS,
        /** Several parts, once. */
        GROUP
    }

    static Field words(String name, int lines) {
        return new Field(name, Shape.WORDS, lines, List.of(), List.of());
    }

    static Field line(String name) {
        return new Field(name, Shape.LINE, 1, List.of(), List.of());
    }

    static Field number(String name) {
        return new Field(name, Shape.NUMBER, 1, List.of(), List.of());
    }

    static Field choice(String name, String... options) {
        return new Field(name, Shape.CHOICE, 1, List.of(options), List.of());
    }

    static Field checks(String name, String... options) {
        return new Field(name, Shape.CHECKS, 1, List.of(options), List.of());
    }

    static Field codes(String name) {
        return new Field(name, Shape.CODES, 1, List.of(), List.of());
    }

    static Field list(String name, int lines) {
        return new Field(name, Shape.LIST, lines, List.of(), List.of());
    }

    static Field rows(String name, Field... parts) {
        return new Field(name, Shape.ROWS, 1, List.of(), List.of(parts));
    }

    static Field group(String name, Field... parts) {
        return new Field(name, Shape.GROUP, 1, List.of(), List.of(parts));
    }

    boolean repeats() {
        return shape == Shape.LIST || shape == Shape.ROWS;
    }

    /** What is named in a row that is shown to be filled in. */
    String firstInRow() {
        if (shape == Shape.LIST) {
            return "fr";
        }
        Field first = parts.stream()
                .filter(part -> !PRESET.contains(part.name()))
                .findFirst()
                .orElseThrow();
        return first.shape() == Shape.WORDS ? first.name() + ".fr" : first.name();
    }

    boolean has(String part) {
        return parts.stream().map(Field::name).collect(Collectors.toSet()).contains(part);
    }

    /** Where a list of the page leads that names this field. */
    String anchor() {
        return shape == Shape.WORDS ? name + ".fr" : name;
    }
}
