package cursus.scheduling.sessions;

import java.util.List;

/**
 * One rule that a plan doesn't keep.
 *
 * @param field where, as a path in what was sent
 * @param rule the rule's stable name
 * @param inputs what the rule was judged on
 */
public record BrokenRule(String field, String rule, List<Object> inputs) {

    public BrokenRule {
        inputs = List.copyOf(inputs);
    }
}
