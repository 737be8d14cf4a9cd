package cursus.catalogue.programmes.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.catalogue.programmes.Edition;
import cursus.messaging.Decision;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;

/** Replaced versions, each under its code and number, written once. */
final class MongoEditions extends MongoAggregates<Edition> {

    MongoEditions(MongoStore store) {
        super(store, Layout.of("programme-versions", Edition.class).index("state.code", "state.version"));
    }

    /** Whoever comes second finds the same there. */
    void keep(Edition edition) {
        decide(
                id(edition.code(), edition.version()),
                Keeping.CAUSE,
                present -> Decision.<Edition, Edition>accepted(present.orElse(edition)));
    }

    Optional<Edition> find(String code, int version) {
        return find(id(code, version));
    }

    /** The texts of a page are many times longer than all that a list of versions shows. */
    List<Edition> below(String code, int version, long skipped, int limit) {
        Query query = Query.query(
                        where("state.code").is(code).and("state.version").lt(version))
                .with(Sort.by(Sort.Direction.DESC, "state.version"))
                .skip(skipped)
                .limit(limit);
        Shown.only(query, Set.of("title"));
        return query(query);
    }

    private static String id(String code, int version) {
        return code + "/" + version;
    }
}
