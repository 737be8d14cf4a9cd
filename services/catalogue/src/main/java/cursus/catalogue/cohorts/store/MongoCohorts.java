package cursus.catalogue.cohorts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortListing;
import cursus.catalogue.cohorts.Cohorts;
import cursus.messaging.Written;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoCohorts extends MongoAggregates<Cohort> implements Cohorts, CohortListing {

    MongoCohorts(MongoStore store) {
        super(
                store,
                Layout.of("cohorts", Cohort.class)
                        .publishing("cursus.catalogue.cohorts")
                        .due(Cohort::dueAt)
                        .index("state.programme")
                        .datingWrites());
    }

    @Override
    public List<Cohort> ofProgrammes(Collection<String> programmes, LocalDate notOverOn, int limit) {
        // Dates are kept as yyyy-MM-dd, whose order as text is their order in time.
        Query query = Query.query(where("state.programme")
                        .in(programmes)
                        .and("state.endsOn")
                        .gte(notOverOn.toString()))
                .with(Sort.by("state.startsOn", "_id"))
                .limit(limit);
        return query(query);
    }

    @Override
    public List<Written> written(Optional<Instant> since, LocalDate notOverOn, String after, int limit) {
        Criteria among =
                since.isPresent() ? new Criteria() : where("state.endsOn").gte(notOverOn.toString());
        return written(among, since, after, limit);
    }

    @Override
    public List<Cohort> withCodes(Collection<String> codes, LocalDate notOverOn) {
        return query(Query.query(hasIdIn(codes).and("state.endsOn").gte(notOverOn.toString()))
                .limit(Math.max(1, codes.size())));
    }
}
