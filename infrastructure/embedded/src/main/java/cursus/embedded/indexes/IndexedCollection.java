package cursus.embedded.indexes;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The library’s collection, which chooses among its indexes. The library alone takes the first that can say anything of a
 * query, and sorts all that it finds before it looks at the limit.
 */
final class IndexedCollection extends H2Collection {

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> sizes,
            CursorRegistry cursors) {
        super(database, name, options, documents, sizes, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Optional<SecondaryIndex> best = hasUniqueFor(query) ? Optional.empty() : bestFor(query, order);
        if (best.isEmpty()) {
            return super.queryDocuments(query, order, skip, limit, batchSize, projection);
        }
        SecondaryIndex index = best.get();
        return order != null && index.isInOrder(query, order)
                ? matchDocuments(
                        query, index.getPositionsInOrder(query, order), null, skip, limit, batchSize, projection)
                : matchDocuments(query, index.getPositions(query), order, skip, limit, batchSize, projection);
    }

    /** For an aggregation, whose first stage looks at each again. */
    @Override
    public Stream<Document> queryAllAsStream() {
        return Narrowing.NOW.isBound() && Narrowing.NOW.get().collection().equals(getCollectionName())
                ? handleQueryAsStream(Narrowing.NOW.get().query())
                : super.queryAllAsStream();
    }

    /**
     * Copies, since the library changes what it finds in place: meanwhile the same document may be on its way to the file or
     * to a client. What lies within a document it replaces, so that need not be copied.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        List<Document> copies = new ArrayList<>();
        found.forEach(document -> copies.add(document.clone()));
        return super.createQueryResult(copies, batchSize);
    }

    private boolean hasUniqueFor(Document query) {
        return getIndexes().stream().anyMatch(index -> index instanceof UniqueIndex && index.canHandle(query));
    }

    /** Which narrows the search by most fields, and of several the one that saves sorting. */
    private Optional<SecondaryIndex> bestFor(Document query, @Nullable Document order) {
        return getIndexes().stream()
                .filter(SecondaryIndex.class::isInstance)
                .map(SecondaryIndex.class::cast)
                .filter(index -> index.canHandle(query))
                .max(Comparator.<SecondaryIndex>comparingInt(index -> index.fieldsNarrowing(query))
                        .thenComparing(index -> order != null && index.isInOrder(query, order)));
    }
}
