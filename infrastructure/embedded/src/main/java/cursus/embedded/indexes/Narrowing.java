package cursus.embedded.indexes;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What an aggregation’s first stage matches, so that indexes may find it. The library alone reads the whole collection,
 * even to count what a query finds.
 *
 * @param collection of which the aggregation is
 */
record Narrowing(String collection, Document query) {

    static final ScopedValue<Narrowing> NOW = ScopedValue.newInstance();

    private static final String MATCH = "$match";

    /** Those that read no other collection, nor the same one twice. */
    private static final Set<String> STAGES =
            Set.of(MATCH, "$group", "$project", "$addFields", "$unwind", "$sort", "$skip", "$limit", "$count");

    /** Empty where the aggregation has to see the whole collection. */
    static Optional<Narrowing> of(String command, Document aggregation) {
        return command.equals("aggregate")
                        && aggregation.get("aggregate") instanceof String collection
                        && aggregation.get("pipeline") instanceof Collection<?> stages
                        && stages.stream().allMatch(Narrowing::isOrdinary)
                        && !stages.isEmpty()
                        && ((Document) stages.iterator().next()).get(MATCH) instanceof Document query
                ? Optional.of(new Narrowing(collection, query))
                : Optional.empty();
    }

    private static boolean isOrdinary(Object stage) {
        return stage instanceof Document one && STAGES.containsAll(one.keySet());
    }
}
