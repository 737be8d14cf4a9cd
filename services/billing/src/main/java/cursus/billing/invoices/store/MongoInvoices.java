package cursus.billing.invoices.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ReadConcern;
import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.InvoiceSort;
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
    private static final String ISSUED_ON = "state.issuedOn";
    private static final String DUE_ON = "state.dueOn";
    private static final String PAYER = "state.payer.name";

    /** More documents than one enrolment can ever have. */
    private static final int PER_ENROLMENT = 100;

    MongoInvoices(MongoStore store) {
        super(
                store,
                Layout.of("invoices", Invoice.class)
                        .publishing("cursus.billing.invoices")
                        .uniqueSparse(NUMBER)
                        .index(ENROLMENT)
                        .index(ISSUED_ON, NUMBER)
                        .index(DUE_ON, NUMBER)
                        .index(PAYER, NUMBER));
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
    public List<Invoice> sorted(InvoiceSort sort, long offset, int limit) {
        // One direction for both fields: that is what an index over both can be read in.
        Sort.Direction direction = sort.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        Query all = sort.by() == InvoiceSort.By.NUMBER ? numbered() : new Query();
        return query(
                all.with(Sort.by(direction, fieldsOf(sort.by()))).skip(offset).limit(limit));
    }

    private static String[] fieldsOf(InvoiceSort.By by) {
        return switch (by) {
            case NUMBER -> new String[] {NUMBER};
            case ISSUED_ON -> new String[] {ISSUED_ON, NUMBER};
            case DUE_ON -> new String[] {DUE_ON, NUMBER};
            case PAYER -> new String[] {PAYER, NUMBER};
        };
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
