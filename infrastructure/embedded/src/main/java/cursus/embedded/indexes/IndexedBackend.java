package cursus.embedded.indexes;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/**
 * The library’s backend, with indexes that save reading a whole collection. The library alone ignores every index that is
 * not unique, and uses a unique one only where a query asks for the index’s own fields and nothing else; but a guarded
 * update asks for an {@code _id} and a version.
 */
public final class IndexedBackend extends H2Backend {

    public IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }
}
