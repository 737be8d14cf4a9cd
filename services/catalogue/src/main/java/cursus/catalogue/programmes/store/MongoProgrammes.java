package cursus.catalogue.programmes.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.catalogue.programmes.DraftRevision;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.ProgrammeListing;
import cursus.catalogue.programmes.Programmes;
import cursus.messaging.Written;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoProgrammes extends MongoAggregates<Programme> implements Programmes, ProgrammeListing {

    private static final Set<String> LISTED =
            Set.of("title", "family", "summary", "modules", "objectives", "branches", "places", "duration");

    private final MongoEditions editions;
    private final MongoRevisions revisions;

    MongoProgrammes(MongoStore store) {
        super(
                store,
                Layout.of("programmes", Programme.class)
                        .publishing("cursus.catalogue.programmes")
                        .datingWrites());
        this.editions = new MongoEditions(store);
        this.revisions = new MongoRevisions(store);
    }

    @Override
    public List<Written> written(Optional<Instant> since, String after, int limit) {
        // What was withdrawn or is only a draft tells that, too; a first look can do without drafts.
        Criteria among =
                since.isPresent() ? new Criteria() : where("state.version").gt(0);
        return written(among, since, after, limit);
    }

    @Override
    public List<Programme> listed(Collection<String> codes) {
        Query offered = offer(codes);
        Shown.only(offered, LISTED);
        return query(offered);
    }

    @Override
    public List<Programme> offered(Collection<String> codes) {
        return query(offer(codes));
    }

    private static Query offer(Collection<String> codes) {
        Query offered = Query.query(hasIdIn(codes)
                        .and("state.version")
                        .gt(0)
                        .and("state.withdrawal")
                        .exists(false))
                .with(Sort.by("_id"))
                .limit(Math.max(1, codes.size()));
        offered.fields().exclude("state.draft");
        return offered;
    }

    @Override
    public List<Programme> allInOrder(long skipped, int limit) {
        return query(new Query().with(Sort.by("_id")).skip(skipped).limit(limit));
    }

    @Override
    public void keep(Edition replaced) {
        editions.keep(replaced);
    }

    @Override
    public void keep(DraftRevision replaced) {
        revisions.keep(replaced);
    }

    @Override
    public Optional<Edition> keptEdition(String code, int version) {
        return editions.find(code, version);
    }

    @Override
    public List<Edition> keptEditions(String code, int below, long skipped, int limit) {
        return editions.below(code, below, skipped, limit);
    }

    @Override
    public Optional<DraftRevision> keptRevision(String code, int revision) {
        return revisions.find(code, revision);
    }
}
