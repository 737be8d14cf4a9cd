package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Problem.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two officers wrote in the same section. A field that only the other one touched is theirs; one that both wrote
 * differently stays as it was typed, and is named.
 *
 * @param own the section's fields as they should be saved
 * @param taken the fields that are now as the other one wrote them, and were not on the reader's page
 * @param disputed what both wrote
 */
record Merge(Map<String, Object> own, List<Field> taken, List<Difference> disputed) {

    /** @param differences what the other one changed in this section since the reader looked */
    static Merge of(Section section, Map<String, Object> typed, Map<String, Object> now, List<Difference> differences) {
        Map<String, Object> own = new LinkedHashMap<>(typed);
        List<Field> taken = new ArrayList<>();
        List<Difference> disputed = new ArrayList<>();
        for (Field field : section.fields()) {
            List<Difference> touching = differences.stream()
                    .filter(each -> Section.top(each.field()).equals(field.name()))
                    .toList();
            Map<String, String> mine = leaves(field, typed);
            Map<String, String> theirs = leaves(field, now);
            if (touching.isEmpty() || mine.equals(theirs)) {
                continue;
            }
            if (mine.equals(before(theirs, touching))) {
                Optional.ofNullable(now.get(field.name()))
                        .ifPresentOrElse(value -> own.put(field.name(), value), () -> own.remove(field.name()));
                taken.add(field);
            } else {
                disputed.addAll(touching);
            }
        }
        return new Merge(own, taken, disputed);
    }

    private static Map<String, String> leaves(Field field, Map<String, Object> contents) {
        return Flat.leaves(field.name(), Optional.ofNullable(contents.get(field.name())));
    }

    /** As it was before those changes. */
    private static Map<String, String> before(Map<String, String> now, List<Difference> changes) {
        Map<String, String> before = new LinkedHashMap<>(now);
        for (Difference change : changes) {
            change.before()
                    .ifPresentOrElse(word -> before.put(change.field(), word), () -> before.remove(change.field()));
        }
        return before;
    }
}
