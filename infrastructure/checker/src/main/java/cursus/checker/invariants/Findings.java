package cursus.checker.invariants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /** Of what the API shows and the topics tell of the same things, by their ids: in the end they agree. */
    void requireSame(String thing, Map<String, ?> shown, Map<String, ?> told) {
        Set<String> all = new TreeSet<>(shown.keySet());
        all.addAll(told.keySet());
        count(thing + "s", all.size());
        for (String id : all) {
            String here = String.valueOf(shown.containsKey(id) ? shown.get(id) : "nothing");
            String there = String.valueOf(told.containsKey(id) ? told.get(id) : "nothing");
            if (!here.equals(there)) {
                unsettled(id, "%s %s: the API shows %s, and the topics tell %s".formatted(thing, id, here, there));
            }
        }
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
