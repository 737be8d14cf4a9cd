package cursus.checker.invariants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one look at one invariant brought: figures of what was examined, and what contradicts the promise. */
public final class Findings {

    private final String invariant;
    private final Map<String, Long> examined = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    public Findings(String invariant) {
        this.invariant = invariant;
    }

    /**
     * A contradiction.
     *
     * @param about what tells it from all others of its invariant, the same at each look
     * @param mayPass true where the promise is for the end, so that only what lasts breaks it
     */
    public record Violation(String about, String sentence, boolean mayPass) {}

    void count(String what, long many) {
        examined.merge(what, many, Long::sum);
    }

    /** Of a promise that holds at every instant. */
    void broken(String about, String sentence) {
        violations.add(new Violation(about, sentence, false));
    }

    /** Of a promise that holds in the end. */
    void unsettled(String about, String sentence) {
        violations.add(new Violation(about, sentence, true));
    }

    public String invariant() {
        return invariant;
    }

    public Map<String, Long> examined() {
        return Collections.unmodifiableMap(examined);
    }

    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }
}
