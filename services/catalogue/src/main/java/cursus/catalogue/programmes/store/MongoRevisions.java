package cursus.catalogue.programmes.store;

import cursus.catalogue.programmes.DraftRevision;
import cursus.catalogue.programmes.Programmes;
import cursus.messaging.Decision;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.Optional;

/** Replaced revisions of drafts: the last ones of each, in as many places that are taken in turn. */
final class MongoRevisions extends MongoAggregates<DraftRevision> {

    MongoRevisions(MongoStore store) {
        super(store, Layout.of("programme-revisions", DraftRevision.class));
    }

    /** Whoever was slow doesn't push a newer one out. */
    void keep(DraftRevision revision) {
        decide(
                id(revision.code(), revision.revision()),
                Keeping.CAUSE,
                present -> Decision.<DraftRevision, DraftRevision>accepted(
                        present.filter(kept -> kept.revision() >= revision.revision())
                                .orElse(revision)));
    }

    Optional<DraftRevision> find(String code, int revision) {
        return revision < 0 ? Optional.empty() : find(id(code, revision)).filter(kept -> kept.revision() == revision);
    }

    private static String id(String code, int revision) {
        return code + "/" + revision % Programmes.KEPT_REVISIONS;
    }
}
