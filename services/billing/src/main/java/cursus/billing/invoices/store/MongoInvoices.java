package cursus.billing.invoices.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ReadConcern;
import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.Invoices;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Never sharded: the unique index on the number holds for one collection on one shard only. */
@Component
final class MongoInvoices extends MongoAggregates<Invoice> implements Invoices {

    private static final String NUMBER = "state.documentNumber";
    private static final String ENROLMENT = "state.enrolment";

    /** More documents than one enrolment can ever have. */
    private static final int PER_ENROLMENT = 100;

    MongoInvoices(MongoStore store) {
        super(
                store,
                Layout.of("invoices", Invoice.class)
                        .publishing("cursus.billing.invoices")
                        .uniqueSparse(NUMBER)
                        .index(ENROLMENT));
    }

    /**
     * Only what a majority of the replicas has: a successor of an invoice that a fail-over then rolls back would leave
     * a hole. A head that is a little old costs no more than another attempt.
     */
    @Override
    public Optional<Invoice> last() {
        return query(numbered()
                        .with(Sort.by(Sort.Direction.DESC, NUMBER))
                        .limit(1)
                        .withReadConcern(ReadConcern.MAJORITY))
                .stream()
                .findFirst();
    }

    @Override
    public List<Invoice> newestFirst(long offset, int limit) {
        return query(numbered()
                .with(Sort.by(Sort.Direction.DESC, NUMBER))
                .skip(offset)
                .limit(limit));
    }

    @Override
    public List<Invoice> ofEnrolment(String enrolment) {
        return query(
                new Query(where(ENROLMENT).is(enrolment)).with(Sort.by(NUMBER)).limit(PER_ENROLMENT));
    }

    /** Says that the number exists, without which a sparse index does not serve a sort. */
    private static Query numbered() {
        return new Query(where(NUMBER).gte(1));
    }
}
