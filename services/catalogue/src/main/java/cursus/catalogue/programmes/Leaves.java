package cursus.catalogue.programmes;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every word that a record holds, by its path. It asks the records for their parts, so that none is ever forgotten. */
final class Leaves {

    private final Map<String, String> found = new LinkedHashMap<>();

    private Leaves() {}

    static Map<String, String> of(Record whole) {
        Leaves leaves = new Leaves();
        leaves.walk("", whole);
        return leaves.found;
    }

    private void walk(String path, Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(present -> walk(path, present));
            case List<?> items -> {
                for (int index = 0; index < items.size(); index++) {
                    walk("%s[%d]".formatted(path, index), items.get(index));
                }
            }
            case Record parts -> {
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    walk(path.isEmpty() ? part.getName() : path + "." + part.getName(), read(part, parts));
                }
            }
            default -> found.put(path, value.toString());
        }
    }

    private static Object read(RecordComponent part, Record whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record hides " + part, impossible);
        }
    }
}
