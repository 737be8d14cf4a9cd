package cursus.embedded.indexes;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/** What a query asks of each field, whether it says so directly or within {@code $and}. */
final class Conditions {

    private Conditions() {}

    /** Of two conditions on one field the first: what an index finds by it is looked at again. */
    static Document of(Document query) {
        if (!query.containsKey("$and")) {
            return query;
        }
        Document conditions = new Document();
        query.forEach((field, asked) -> {
            if (field.equals("$and") && asked instanceof Collection<?> all) {
                all.forEach(each -> of((Document) each).forEach(conditions::putIfAbsent));
            } else {
                conditions.putIfAbsent(field, asked);
            }
        });
        return conditions;
    }
}
