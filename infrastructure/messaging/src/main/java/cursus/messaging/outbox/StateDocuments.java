package cursus.messaging.outbox;

import cursus.messaging.Json;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;

/** A state as a sub-document, in the same JSON as events, so that a model needs no annotation of any store. */
final class StateDocuments {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private StateDocuments() {}

    static Document write(Object state) {
        return new Document(Json.mapper().convertValue(state, OBJECT));
    }

    static <S> S read(Document document, Class<S> type) {
        return Json.mapper().convertValue(document, type);
    }
}
