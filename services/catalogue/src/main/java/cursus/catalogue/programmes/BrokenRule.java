package cursus.catalogue.programmes;

import java.util.List;

/**
 * One rule that a proposal doesn't keep.
 *
 * @param field where, as a path in the proposal
 * @param rule the rule's stable name
 * @param inputs what the rule was judged on
 */
public record BrokenRule(String field, String rule, List<Object> inputs) {

    public BrokenRule {
        inputs = List.copyOf(inputs);
    }
}
