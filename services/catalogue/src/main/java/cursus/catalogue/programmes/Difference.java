package cursus.catalogue.programmes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One field that two contents don't agree on.
 *
 * @param field its path, such as {@code modules[2].title.fr}
 * @param before missing where it came
 * @param after missing where it went
 */
public record Difference(String field, Optional<String> before, Optional<String> after) {

    /** All of them, in the order in which the newer contents have them, and then what it no longer has. */
    public static List<Difference> between(Contents before, Contents after) {
        Map<String, String> old = Leaves.of(before);
        Map<String, String> now = Leaves.of(after);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        return fields.stream()
                .map(field ->
                        new Difference(field, Optional.ofNullable(old.get(field)), Optional.ofNullable(now.get(field))))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }
}
