package cursus.load.openingday;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * How large the service's own documents are after an opening day, in bytes.
 *
 * @param file one of the day's enrolment files
 * @param ledger the day's seat ledger
 */
record DocumentSizes(int file, int ledger) {

    static DocumentSizes after(String cohort, String mongo) {
        try (MongoClient client = MongoClients.create(mongo)) {
            MongoDatabase database = client.getDatabase("enrolment");
            return new DocumentSizes(
                    size(database, "enrolmentFiles", "state.terms.cohort", cohort),
                    size(database, "seatLedgers", "_id", cohort));
        }
    }

    private static int size(MongoDatabase database, String collection, String field, String value) {
        return Optional.ofNullable(database.getCollection(collection, RawBsonDocument.class)
                        .find(eq(field, value))
                        .first())
                .map(document -> document.getByteBuffer().remaining())
                .orElseThrow(() ->
                        new IllegalStateException("There is no %s where %s is %s".formatted(collection, field, value)));
    }
}
