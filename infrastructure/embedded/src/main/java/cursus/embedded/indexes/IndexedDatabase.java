package cursus.embedded.indexes;

import cursus.embedded.documents.BsonType;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The library’s database, with our collections and indexes. The library makes them from its constructor. */
final class IndexedDatabase extends H2Database {

    /** As the library names its maps, so that it drops and renames ours, too. */
    private static final String DOCUMENTS = "databases.";

    private static final String SIZES = "meta.";

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        MVMap<Object, Document> documents =
                store.openMap(DOCUMENTS + name, new MVMap.Builder<Object, Document>().valueType(new BsonType()));
        MVMap<String, Object> sizes = store.openMap(SIZES + name);
        return new IndexedCollection(this, collection, options, documents, sizes, cursorRegistry);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        return Narrowing.of(command, query)
                .map(narrowing -> ScopedValue.where(Narrowing.NOW, narrowing)
                        .call(() -> super.handleCommand(channel, command, query, resolver, oplog)))
                .orElseGet(() -> super.handleCommand(channel, command, query, resolver, oplog));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys, sparse);
    }
}
