package cursus.catalogue.programmes.web.yaml;

import java.util.HashMap;
import java.util.Map;

/** On which line of a file each of its fields stands. */
public final class Lines {

    private final Map<String, Integer> byPath = new HashMap<>();

    void put(String path, int line) {
        byPath.put(path, line);
    }

    boolean has(String path) {
        return byPath.containsKey(path);
    }

    /** The line of a field, or of the nearest one around it for a field that is missing. */
    public int of(String path) {
        String around = path;
        while (!around.isEmpty()) {
            Integer line = byPath.get(around);
            if (line != null) {
                return line;
            }
            around = around.substring(0, Math.max(0, Math.max(around.lastIndexOf('.'), around.lastIndexOf('['))));
        }
        return byPath.getOrDefault("", 1);
    }
}
