package cursus.messaging.outbox;

import com.mongodb.bulk.BulkWriteError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Guarded writes that are sent to the store together. It answers inserts one by one, but of updates tells only how many matched. */
final class GuardedWrites<S> {

    private final BulkOperations inserts;
    private final BulkOperations updates;
    private final List<Proposal<S>> inserted = new ArrayList<>();
    private final List<Proposal<S>> updated = new ArrayList<>();

    GuardedWrites(MongoStore store, Layout<S> layout) {
        inserts = store.operations().bulkOps(BulkOperations.BulkMode.UNORDERED, layout.collection());
        updates = store.operations().bulkOps(BulkOperations.BulkMode.UNORDERED, layout.collection());
    }

    void insert(Proposal<S> proposal, Document document) {
        inserts.insert(document);
        inserted.add(proposal);
    }

    void update(Proposal<S> proposal, Query guard, Update update) {
        updates.updateOne(guard, update);
        updated.add(proposal);
    }

    /** What was not written, or what nobody can say of whether it was. */
    List<Proposal<S>> execute() {
        List<Proposal<S>> unsure = new ArrayList<>(refusedInserts());
        if (!updated.isEmpty() && matched() < updated.size()) {
            unsure.addAll(updated);
        }
        return unsure;
    }

    private List<Proposal<S>> refusedInserts() {
        if (inserted.isEmpty()) {
            return List.of();
        }
        try {
            inserts.execute();
            return List.of();
        } catch (BulkOperationException some) {
            Set<Integer> refused =
                    some.getErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
            return IntStream.range(0, inserted.size())
                    .filter(refused::contains)
                    .mapToObj(inserted::get)
                    .toList();
        }
    }

    private int matched() {
        try {
            return updates.execute().getMatchedCount();
        } catch (BulkOperationException some) {
            return some.getResult().getMatchedCount();
        }
    }
}
