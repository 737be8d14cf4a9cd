package cursus.gateway.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of an order to send one of several messages again.
 *
 * @param refusal a code whose words are {@code desk.refusal.<code>}; absent where it was carried out
 */
record ResendOutcome(String delivery, Optional<String> refusal) {

    /** What came of all. */
    record All(List<ResendOutcome> items) {

        long ordered() {
            return items.stream().filter(one -> one.refusal().isEmpty()).count();
        }

        /** How many were refused for which reason. */
        Map<String, Long> refusals() {
            return items.stream()
                    .flatMap(one -> one.refusal().stream())
                    .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        }
    }
}
