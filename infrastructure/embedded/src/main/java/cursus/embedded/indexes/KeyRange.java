package cursus.embedded.indexes;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range of an index’s keys, both ends included. A shorter list of values comes before every longer one that begins with
 * it.
 */
record KeyRange(List<Object> from, List<Object> to) {

    /** Beyond every value. */
    private static final Object TOP = new Object();

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();

    static final Comparator<List<Object>> ORDER = KeyRange::compare;

    /**
     * The ranges within which all documents lie that a query can match.
     *
     * @return none if the query says nothing about the first field that an order of values can answer
     */
    static List<KeyRange> of(List<String> fields, Document query) {
        Document conditions = Conditions.of(query);
        List<List<Object>> prefixes = List.of(List.of());
        for (String field : fields) {
            Object asked = conditions.get(field);
            List<Object> equal = equalValues(asked);
            if (equal.isEmpty()) {
                return bounded(prefixes, asked);
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> equal.stream().map(value -> with(prefix, value)))
                    .toList();
        }
        return all(prefixes);
    }

    /** Whether the query asks for more than one value and less than a smaller one. */
    boolean isEmpty() {
        return compare(from, to) > 0;
    }

    /** How many fields it says anything about. */
    int depth() {
        return Math.max(from.size(), to.size() - 1);
    }

    /** How many fields, from the first on, have one value in all of it. */
    int equalities() {
        int shared = Math.min(from.size(), to.size() - 1);
        int equal = 0;
        while (equal < shared && compareValues(from.get(equal), to.get(equal)) == 0) {
            equal++;
        }
        return equal;
    }

    /** Whether a value has its place among others; none at all comes first. */
    static boolean hasOrder(@Nullable Object value) {
        return Missing.isNullOrMissing(value) || isScalar(value);
    }

    /** A value as the order of keys knows it; null for all that only a look at the document can compare. */
    static @Nullable Object comparable(@Nullable Object value) {
        return isScalar(value) ? value : null;
    }

    private static List<Object> equalValues(@Nullable Object asked) {
        if (asked instanceof Document operators) {
            return operators.get("$in") instanceof Collection<?> values
                            && values.stream().allMatch(KeyRange::isScalar)
                    ? List.copyOf(values)
                    : List.of();
        }
        return isScalar(asked) ? List.of(asked) : List.of();
    }

    private static List<KeyRange> bounded(List<List<Object>> prefixes, @Nullable Object asked) {
        Optional<Object> low = bound(asked, "$gte").or(() -> bound(asked, "$gt"));
        Optional<Object> high = bound(asked, "$lte").or(() -> bound(asked, "$lt"));
        if (low.isEmpty() && high.isEmpty()) {
            return all(prefixes.stream().filter(prefix -> !prefix.isEmpty()).toList());
        }
        return prefixes.stream()
                .map(prefix -> new KeyRange(
                        low.map(value -> with(prefix, value)).orElse(prefix),
                        with(high.map(value -> with(prefix, value)).orElse(prefix), TOP)))
                .toList();
    }

    private static Optional<Object> bound(@Nullable Object asked, String operator) {
        return asked instanceof Document operators
                ? Optional.ofNullable(operators.get(operator)).filter(KeyRange::isScalar)
                : Optional.empty();
    }

    private static List<KeyRange> all(List<List<Object>> prefixes) {
        return prefixes.stream()
                .map(prefix -> new KeyRange(prefix, with(prefix, TOP)))
                .toList();
    }

    private static List<Object> with(List<Object> prefix, Object value) {
        return Stream.concat(prefix.stream(), Stream.of(value)).toList();
    }

    private static boolean isScalar(@Nullable Object value) {
        return switch (value) {
            case String _, Number _, Boolean _, Instant _, ObjectId _ -> true;
            case null, default -> false;
        };
    }

    private static int compare(List<Object> one, List<Object> other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareValues(Object one, Object other) {
        if (one == TOP || other == TOP) {
            return Boolean.compare(one == TOP, other == TOP);
        }
        return VALUES.compare(one, other);
    }
}
