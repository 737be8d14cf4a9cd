package cursus.gateway.officer.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a page says as the fields of a form, and as the single words that two pages are compared by. */
final class Flat {

    static final String CHECKED = "on";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Flat() {}

    /** The fields of a section's form. */
    static Map<String, String> of(Section section, Map<String, Object> contents) {
        Flat flat = new Flat();
        section.fields().forEach(field -> flat.put(field.name(), field, contents.get(field.name())));
        return flat.values;
    }

    /** The fields of one field's form. */
    static Map<String, String> of(Field field, Optional<Object> value) {
        Flat flat = new Flat();
        value.ifPresent(some -> flat.put(field.name(), field, some));
        return flat.values;
    }

    /** Every word by its path, as the catalogue names it. */
    static Map<String, String> leaves(String path, Optional<Object> value) {
        Flat flat = new Flat();
        value.ifPresent(some -> flat.walk(path, some));
        return flat.values;
    }

    private void put(String path, Field field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> parts when field.shape() == Field.Shape.WORDS -> walk(path, parts);
            case Map<?, ?> parts ->
                field.parts().forEach(part -> put(path + "." + part.name(), part, parts.get(part.name())));
            case List<?> items -> putAll(path, field, items);
            default -> values.put(path, value.toString());
        }
    }

    private void putAll(String path, Field field, List<?> items) {
        switch (field.shape()) {
            case CHECKS -> items.forEach(item -> values.put(path + "." + item, CHECKED));
            case CODES -> values.put(path, items.stream().map(Object::toString).collect(Collectors.joining(", ")));
            case ROWS -> {
                for (int row = 0; row < items.size(); row++) {
                    String place = path + "[" + row + "]";
                    if (items.get(row) instanceof Map<?, ?> parts) {
                        field.parts().forEach(part -> put(place + "." + part.name(), part, parts.get(part.name())));
                    }
                }
            }
            default -> walk(path, items);
        }
    }

    private void walk(String path, Object value) {
        switch (value) {
            case Map<?, ?> parts ->
                parts.forEach(
                        (name, part) -> Optional.ofNullable(part).ifPresent(some -> walk(path + "." + name, some)));
            case List<?> items -> {
                for (int row = 0; row < items.size(); row++) {
                    walk(path + "[" + row + "]", items.get(row));
                }
            }
            default -> values.put(path, value.toString());
        }
    }
}
