package cursus.embedded;

import java.util.Map;

/**
 * One topic as it is declared.
 *
 * @param key the field of every event that is also its record's key
 * @param config the settings that differ from the broker's defaults
 */
public record DeclaredTopic(String name, String key, int partitions, Map<String, String> config) {

    public DeclaredTopic {
        config = Map.copyOf(config);
    }
}
