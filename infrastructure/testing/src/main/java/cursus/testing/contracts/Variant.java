package cursus.testing.contracts;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * An example with one change of those that producers may make within a version.
 *
 * @param at the place that changed
 */
record Variant(Kind kind, JsonPointer at, JsonNode json) {

    /** What changed. */
    enum Kind {
        UNKNOWN_FIELD,
        UNKNOWN_VALUE,
        OMITTED_FIELD
    }

    @Override
    public String toString() {
        return kind + " at " + at;
    }
}
