package cursus.enrolment.seats.store;

import cursus.enrolment.seats.Tickets;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class MongoTickets implements Tickets {

    private final MongoOperations operations;

    MongoTickets(MongoOperations operations) {
        this.operations = operations;
    }

    @Override
    public long next(String cohort, int howMany) {
        try {
            return increment(cohort, howMany) - howMany + 1;
        } catch (DuplicateKeyException twoFirstTickets) {
            // Two upserts of a missing counter: MongoDB lets one insert and tells the other to come again.
            return increment(cohort, howMany) - howMany + 1;
        }
    }

    private long increment(String cohort, int howMany) {
        Document counter = operations.findAndModify(
                // As a plain text, a code of 24 hexadecimal digits would be taken for an ObjectId.
                Query.query(Criteria.where("_id").is(new BsonString(cohort))),
                new Update().inc("last", (long) howMany),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                "tickets");
        if (counter == null || !(counter.get("last") instanceof Number last)) {
            throw new IllegalStateException("no ticket for " + cohort);
        }
        return last.longValue();
    }
}
