package cursus.embedded.indexes;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unique index in memory, made anew when the store is opened, and used for every query that asks for all its fields,
 * whatever else it asks for. The library keeps its own in the file, ordered by their serialized form, which it makes anew
 * for every comparison.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

    private final Map<KeyValue, Object> positions = new HashMap<>();

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        Document conditions = Conditions.of(query);
        List<String> fields = keys();
        return conditions.keySet().containsAll(fields) && super.canHandle(only(fields, conditions));
    }

    /** More than what the query wants, perhaps: the collection looks at each. */
    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return super.getPositions(only(keys(), Conditions.of(query)));
    }

    private static Document only(List<String> fields, Document conditions) {
        Document asked = new Document();
        fields.forEach(field -> asked.put(field, conditions.get(field)));
        return asked;
    }

    @Override
    protected synchronized @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected synchronized boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected synchronized @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected synchronized Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return List.copyOf(positions.entrySet());
    }

    @Override
    public synchronized boolean isEmpty() {
        return positions.isEmpty();
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
}
