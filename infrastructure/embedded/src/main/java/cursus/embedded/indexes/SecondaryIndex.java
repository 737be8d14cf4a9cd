package cursus.embedded.indexes;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An index that is not unique, in memory, made anew when the store is opened. It finds the documents that a query may
 * match by equal values of its first fields and a range of the next; the collection looks at each of them again. A
 * document without a value in the first field is not kept, for no such query finds it.
 */
final class SecondaryIndex extends Index<Object> {

    private static final String ID = "_id";

    /** Positions by the fields’ values and, to tell equal ones apart, the document’s id. */
    private final NavigableMap<List<Object>, Object> positions = new TreeMap<>(KeyRange.ORDER);

    /** False once there was a value that it can't order, or a document with several. */
    private boolean ordersAll = true;

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public boolean canHandle(Document query) {
        return !KeyRange.of(keys(), query).isEmpty();
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Set<Object> found = new LinkedHashSet<>();
        for (KeyRange range : KeyRange.of(keys(), query)) {
            if (!range.isEmpty()) {
                found.addAll(
                        positions.subMap(range.from(), true, range.to(), true).values());
            }
        }
        return found;
    }

    /** How many of its fields, from the first on, say where to look. */
    int fieldsNarrowing(Document query) {
        return KeyRange.of(keys(), query).stream()
                .mapToInt(KeyRange::depth)
                .max()
                .orElse(0);
    }

    /** Whether it finds what a query asks for in the order in which it is wanted, or the other way round. */
    synchronized boolean isInOrder(Document query, Document order) {
        List<KeyRange> ranges = KeyRange.of(keys(), query);
        return !order.isEmpty()
                && ordersAll
                && ranges.size() == 1
                && areAscending()
                && Set.copyOf(order.values()).size() == 1
                && begins(keys(), ranges.getFirst().equalities(), List.copyOf(order.keySet()));
    }

    private boolean areAscending() {
        return getKeys().stream().allMatch(IndexKey::isAscending);
    }

    /** Whether fields follow one another in an index, behind at most so many that have one value each. */
    private static boolean begins(List<String> keys, int equal, List<String> fields) {
        int first = keys.indexOf(fields.getFirst());
        return first >= 0
                && first <= equal
                && first + fields.size() <= keys.size()
                && keys.subList(first, first + fields.size()).equals(fields);
    }

    /**
     * Looks no further than it is asked to, so the collection must not change meanwhile.
     *
     * @param order see {@link #isInOrder}
     */
    Iterable<Object> getPositionsInOrder(Document query, Document order) {
        KeyRange range = KeyRange.of(keys(), query).getFirst();
        if (range.isEmpty()) {
            return List.of();
        }
        NavigableMap<List<Object>, Object> found = positions.subMap(range.from(), true, range.to(), true);
        boolean descending = ((Number) order.values().iterator().next()).intValue() < 0;
        return descending ? found.descendingMap().values() : found.values();
    }

    @Override
    public Object getPosition(Document document) {
        return positionOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseParallelArrays(document);
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document).forEach(key -> positions.put(key, position));
    }

    @Override
    public synchronized Object remove(Document document) {
        keysOf(document).forEach(positions::remove);
        return positionOf(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        refuseParallelArrays(after);
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<List<Object>> former = keysOf(before);
        Set<List<Object>> now = keysOf(after);
        if (!former.equals(now)) {
            former.forEach(positions::remove);
            now.forEach(key -> positions.put(key, position));
        }
    }

    @Override
    public synchronized long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }

    /** As MongoDB does, and before anything is written. */
    private void refuseParallelArrays(Document document) {
        getKeyValues(document);
    }

    private Set<List<Object>> keysOf(Document document) {
        Set<KeyValue> found = getKeyValues(document);
        ordersAll &= found.size() == 1 && found.iterator().next().stream().allMatch(KeyRange::hasOrder);
        return found.stream()
                .map(values -> values.stream().map(KeyRange::comparable).toList())
                .filter(values -> Objects.nonNull(values.getFirst()))
                .map(values -> Stream.concat(values.stream(), Stream.of(document.get(ID)))
                        .toList())
                .collect(Collectors.toSet());
    }

    /** As the library’s collections keep their documents. */
    private static Object positionOf(Document document) {
        return Missing.ofNullable(document.get(ID));
    }
}
