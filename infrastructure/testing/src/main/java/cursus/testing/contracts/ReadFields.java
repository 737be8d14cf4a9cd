package cursus.testing.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The names of fields with the way to them, such as {@code /module/title/fr}; lists leave no trace in it. */
final class ReadFields {

    private ReadFields() {}

    /** Those that a record wants. */
    static Set<String> of(Class<?> fields) {
        return wanted("", fields).collect(Collectors.toSet());
    }

    /** Those that some of the examples have. */
    static Set<String> in(List<JsonNode> examples) {
        return examples.stream().flatMap(example -> present("", example)).collect(Collectors.toSet());
    }

    private static Stream<String> wanted(String at, Type type) {
        if (type instanceof ParameterizedType several) {
            return Arrays.stream(several.getActualTypeArguments()).flatMap(part -> wanted(at, part));
        }
        if (type instanceof Class<?> fields && fields.isRecord()) {
            return Arrays.stream(fields.getRecordComponents()).flatMap(component -> {
                String name = at + "/" + component.getName();
                return Stream.concat(Stream.of(name), wanted(name, component.getGenericType()));
            });
        }
        return Stream.empty();
    }

    private static Stream<String> present(String at, JsonNode json) {
        if (json.isArray()) {
            return json.valueStream().flatMap(part -> present(at, part));
        }
        return json.propertyStream().flatMap(field -> {
            String name = at + "/" + field.getKey();
            return Stream.concat(Stream.of(name), present(name, field.getValue()));
        });
    }
}
