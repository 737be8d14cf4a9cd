package cursus.billing.files.store;

import cursus.billing.files.BillingFile;
import cursus.billing.files.BillingFiles;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import org.springframework.stereotype.Component;

@Component
final class MongoBillingFiles extends MongoAggregates<BillingFile> implements BillingFiles {

    MongoBillingFiles(MongoStore store) {
        super(
                store,
                Layout.of("billingFiles", BillingFile.class)
                        .due(BillingFile::dueAt)
                        .projection());
    }
}
