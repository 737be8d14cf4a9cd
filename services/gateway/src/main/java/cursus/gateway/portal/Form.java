package cursus.gateway.portal;

import cursus.gateway.calls.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, and what is wrong with it. Fields carry the names that the service's API gives them, so that its
 * refusals find their place beside them.
 */
public record Form(Map<String, String> values, Map<String, List<String>> errors, List<String> messages) {

    private static final int MOST_ROWS = 50;

    public static Form empty() {
        return new Form(Map.of(), Map.of(), List.of());
    }

    public static Form typed(Map<String, String> values) {
        return new Form(Map.copyOf(values), Map.of(), List.of());
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean blank(String name) {
        return value(name).isBlank();
    }

    public List<String> errorsOf(String name) {
        return errors.getOrDefault(name, List.of());
    }

    public boolean wrong(String name) {
        return errors.containsKey(name);
    }

    public boolean refused() {
        return !errors.isEmpty() || !messages.isEmpty();
    }

    /** The element's id on the page. */
    public String id(String name) {
        return "field-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    public Form with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Form(Map.copyOf(more), errors, messages);
    }

    public Form withError(String name, String message) {
        Map<String, List<String>> more = new LinkedHashMap<>(errors);
        List<String> all = new ArrayList<>(errorsOf(name));
        all.add(message);
        more.put(name, List.copyOf(all));
        return new Form(values, more, messages);
    }

    public Form withMessage(String message) {
        List<String> all = new ArrayList<>(messages);
        all.add(message);
        return new Form(values, errors, List.copyOf(all));
    }

    /** Beside the fields what concerns them, above the form what does not. */
    public Form refusedBy(Problem problem, String otherwise) {
        Form marked = this;
        for (Problem.FieldProblem wrong : problem.errors()) {
            marked = marked.withError(wrong.field(), wrong.message());
        }
        return problem.errors().isEmpty()
                ? marked.withMessage(problem.sentence().orElse(otherwise))
                : marked;
    }

    /** How many rows {@code name[0]…, name[1]…} were typed or shown. */
    public int rows(String name) {
        Pattern row = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,3})\\].*");
        int last = values.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(-1);
        return Math.min(last + 1, MOST_ROWS);
    }

    /** Shows at least so many rows of a field. */
    public Form withRows(String name, String field, int wanted) {
        Form more = this;
        for (int row = rows(name); row < Math.min(wanted, MOST_ROWS); row++) {
            more = more.with(name + "[" + row + "]." + field, "");
        }
        return more;
    }

    /** Closes the gaps: rows in which nothing was typed, apart from the fields that always hold something, go. */
    public Form withoutEmptyRows(String name, Set<String> preset) {
        Map<String, String> kept = withoutRows(name);
        int next = 0;
        for (int row = 0; row < rows(name); row++) {
            Map<String, String> fields = fieldsOf(name, row);
            if (fields.entrySet().stream()
                    .anyMatch(field -> !preset.contains(field.getKey())
                            && !field.getValue().isBlank())) {
                int place = next++;
                fields.forEach((field, value) -> kept.put(in(name, place, field), value));
            }
        }
        return new Form(Map.copyOf(kept), errors, messages);
    }

    /** Without one of its rows; those behind it move up. What was wrong is forgotten, since it lay elsewhere. */
    public Form withoutRow(String name, int gone) {
        Map<String, String> kept = withoutRows(name);
        for (int row = 0; row < rows(name); row++) {
            if (row != gone) {
                int place = row < gone ? row : row - 1;
                fieldsOf(name, row).forEach((field, value) -> kept.put(in(name, place, field), value));
            }
        }
        return typed(kept);
    }

    /** Two rows in each other's place, except for the fields that belong to the place. */
    public Form withSwappedRows(String name, int one, int other, Set<String> ofThePlace) {
        Map<String, String> moved = new LinkedHashMap<>(values);
        Map<String, String> first = fieldsOf(name, one);
        Map<String, String> second = fieldsOf(name, other);
        moved.keySet().removeIf(field -> field.startsWith(name + "[" + one + "].") && !stays(field, ofThePlace));
        moved.keySet().removeIf(field -> field.startsWith(name + "[" + other + "].") && !stays(field, ofThePlace));
        first.forEach((field, value) -> putUnless(ofThePlace, moved, name, other, field, value));
        second.forEach((field, value) -> putUnless(ofThePlace, moved, name, one, field, value));
        return typed(moved);
    }

    private static boolean stays(String field, Set<String> ofThePlace) {
        return ofThePlace.contains(field.substring(field.indexOf("].") + 2));
    }

    private void putUnless(
            Set<String> ofThePlace, Map<String, String> into, String name, int row, String field, String value) {
        if (!ofThePlace.contains(field)) {
            into.put(in(name, row, field), value);
        }
    }

    private Map<String, String> withoutRows(String name) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(field -> field.startsWith(name + "["));
        return kept;
    }

    private Map<String, String> fieldsOf(String name, int row) {
        String start = name + "[" + row + "].";
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(start)) {
                fields.put(field.substring(start.length()), value);
            }
        });
        return fields;
    }

    /** The name of a row's field. */
    public String in(String name, int row, String field) {
        return name + "[" + row + "]." + field;
    }

    public Optional<String> typed(String name) {
        return blank(name) ? Optional.empty() : Optional.of(value(name).strip());
    }
}
