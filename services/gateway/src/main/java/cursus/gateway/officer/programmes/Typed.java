package cursus.gateway.officer.programmes;

import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads what was typed into a section's form as the catalogue wants it. */
final class Typed {

    private final Form form;
    private final FormFields fields;

    Typed(Form form, FormFields fields) {
        this.form = form;
        this.fields = fields;
    }

    /** The rows as they will be numbered: what was left empty goes. */
    static Form tidy(Section section, Form form) {
        Form tidy = form;
        for (Field field : section.fields()) {
            tidy = tidy(field.name(), field, tidy);
        }
        return tidy;
    }

    private static Form tidy(String path, Field field, Form form) {
        if (field.repeats()) {
            return form.withoutEmptyRows(path, Field.PRESET);
        }
        Form tidy = form;
        for (Field part : field.parts()) {
            tidy = tidy(path + "." + part.name(), part, tidy);
        }
        return tidy;
    }

    /** Each field that says something. */
    Map<String, Object> contents(Section section) {
        return parts("", section.fields());
    }

    private Map<String, Object> parts(String start, List<Field> parts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field part : parts) {
            value(start + part.name(), part).ifPresent(value -> values.put(part.name(), value));
        }
        return values;
    }

    private Optional<Object> value(String path, Field field) {
        return switch (field.shape()) {
            case WORDS -> words(path);
            case LINE, CHOICE -> form.typed(path).map(Object.class::cast);
            case NUMBER -> fields.optionalWholeNumber(path).map(Object.class::cast);
            case CHECKS -> unlessEmpty(checked(path, field.options()));
            case CODES -> unlessEmpty(codes(path));
            case LIST ->
                unlessEmpty(each(path, row -> words(path + "[" + row + "]").orElse("")));
            case ROWS -> unlessEmpty(each(path, row -> parts(path + "[" + row + "].", field.parts())));
            case GROUP -> unlessEmpty(parts(path + ".", field.parts()));
        };
    }

    /** English alone is sent as it is: the catalogue says that French is missing. */
    private Optional<Object> words(String path) {
        Optional<String> french = form.typed(path + ".fr");
        Optional<String> english = form.typed(path + ".en");
        if (french.isEmpty() && english.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("fr", french.orElse(""));
        english.ifPresent(some -> words.put("en", some));
        return Optional.of(words);
    }

    private List<String> checked(String path, List<String> options) {
        List<String> known = options.isEmpty()
                ? form.values().keySet().stream()
                        .filter(name -> name.startsWith(path + "."))
                        .map(name -> name.substring(path.length() + 1))
                        .sorted()
                        .toList()
                : options;
        return known.stream().filter(code -> !form.blank(path + "." + code)).toList();
    }

    private List<String> codes(String path) {
        return Arrays.stream(form.value(path).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private List<Object> each(String path, IntFunction<Object> row) {
        return new ArrayList<>(IntStream.range(0, form.rows(path)).mapToObj(row).toList());
    }

    private static Optional<Object> unlessEmpty(List<?> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private static Optional<Object> unlessEmpty(Map<String, Object> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }
}
