package cursus.embedded;

import java.util.Map;

/**
 * One topic as it is declared.
 *
 * @param config the settings that differ from the broker's defaults
 */
public record DeclaredTopic(String name, int partitions, Map<String, String> config) {

    public DeclaredTopic {
        config = Map.copyOf(config);
    }
}
