package cursus.catalogue.programmes.store;

import cursus.catalogue.programmes.Contents;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Query;

/** A page is many times longer than what a list shows of it, so lists leave the rest where it is. */
final class Shown {

    private Shown() {}

    static void only(Query query, Set<String> shown) {
        Arrays.stream(Contents.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !shown.contains(field))
                .forEach(field -> query.fields().exclude("state.contents." + field));
    }
}
