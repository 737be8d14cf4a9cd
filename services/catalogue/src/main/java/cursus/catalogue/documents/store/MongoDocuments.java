package cursus.catalogue.documents.store;

import cursus.catalogue.documents.Document;
import cursus.catalogue.documents.Documents;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoDocuments extends MongoAggregates<Document> implements Documents {

    private final Versions versions;

    MongoDocuments(MongoStore store) {
        super(store, Layout.of("documents", Document.class));
        this.versions = new Versions(store);
    }

    /** Those that were replaced, each under its code and number, written once. */
    private static final class Versions extends MongoAggregates<Document> {

        private static final Cause KEPT = new Cause("service:catalogue", "KEPT", "", Instant.EPOCH);

        Versions(MongoStore store) {
            super(store, Layout.of("document-versions", Document.class));
        }

        void keep(Document document) {
            decide(
                    id(document.code(), document.version()),
                    KEPT,
                    present -> Decision.<Document, Document>accepted(present.orElse(document)));
        }

        static String id(String code, int version) {
            return code + "/" + version;
        }
    }

    @Override
    public List<Document> inOrder(long skipped, int limit) {
        return query(new Query().with(Sort.by("_id")).skip(skipped).limit(limit));
    }

    @Override
    public List<Document> under(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : query(Query.query(hasIdIn(codes)).with(Sort.by("_id")).limit(codes.size()));
    }

    @Override
    public Set<String> unknownAmong(Collection<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        if (!unknown.isEmpty()) {
            ids(Query.query(hasIdIn(unknown)).limit(unknown.size())).forEach(unknown::remove);
        }
        return unknown;
    }

    @Override
    public void keep(Document replaced) {
        versions.keep(replaced);
    }

    @Override
    public Optional<Document> kept(String code, int version) {
        return versions.find(Versions.id(code, version));
    }
}
