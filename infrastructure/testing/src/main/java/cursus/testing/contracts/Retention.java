package cursus.testing.contracts;

import cursus.embedded.DeclaredTopic;
import java.time.Duration;
import java.util.Locale;

/**
 * How long a topic keeps its records.
 *
 * @param compacted true where only the latest record of each key has to stay
 * @param limit in milliseconds, -1 for none; of a compacted topic when what is outdated is gone
 */
record Retention(boolean compacted, long limit) {

    static Retention of(DeclaredTopic topic) {
        boolean compacted =
                topic.config().getOrDefault("cleanup.policy", "delete").contains("compact");
        String setting = compacted ? "max.compaction.lag.ms" : "retention.ms";
        return new Retention(compacted, Long.parseLong(topic.config().getOrDefault(setting, "-1")));
    }

    String inWords() {
        if (compacted) {
            return "The latest record of each key; older ones are gone " + (limit < 0 ? "some day." : within() + ".");
        }
        return limit < 0 ? "Every record, for ever." : "Every record, for " + days() + ".";
    }

    /** The stream that a topic carries. */
    static String sourceOf(DeclaredTopic topic) {
        return topic.name().replaceFirst("\\.v1$", "");
    }

    private String within() {
        return "within " + days();
    }

    private String days() {
        return String.format(Locale.ROOT, "%d days", Duration.ofMillis(limit).toDays());
    }
}
