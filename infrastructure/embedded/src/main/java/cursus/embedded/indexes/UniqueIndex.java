package cursus.embedded.indexes;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.KeyConstraintError;
import java.util.List;

/** The library’s unique index, used for every query that asks for all its fields, whatever else it asks for. */
final class UniqueIndex extends Index<Object> {

    private final Index<Object> kept;

    UniqueIndex(Index<Object> kept, boolean sparse) {
        super(kept.getName(), kept.getKeys(), sparse);
        this.kept = kept;
    }

    @Override
    public boolean canHandle(Document query) {
        Document conditions = Conditions.of(query);
        List<String> fields = keys();
        return conditions.keySet().containsAll(fields) && kept.canHandle(only(fields, conditions));
    }

    /** More than what the query wants, perhaps: the collection looks at each. */
    @Override
    public Iterable<Object> getPositions(Document query) {
        return kept.getPositions(only(keys(), Conditions.of(query)));
    }

    private static Document only(List<String> fields, Document conditions) {
        Document asked = new Document();
        fields.forEach(field -> asked.put(field, conditions.get(field)));
        return asked;
    }

    @Override
    public Object getPosition(Document document) {
        return kept.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        kept.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        kept.add(document, position, collection);
    }

    @Override
    public Object remove(Document document) {
        return kept.remove(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        kept.checkUpdate(before, after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection)
            throws KeyConstraintError {
        kept.updateInPlace(before, after, position, collection);
    }

    @Override
    public long getCount() {
        return kept.getCount();
    }

    @Override
    public long getDataSize() {
        return kept.getDataSize();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        kept.drop();
    }
}
