package cursus.testing.contracts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents that tell of every event, made of what the contracts, the topics and the services' own words say.
 *
 * @param texts each file as it should be
 */
record EventDocuments(Map<Path, String> texts) {

    static EventDocuments of(SuiteContracts suite) {
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(suite.asyncApi(), new AsyncApi(suite).text());
        texts.put(suite.eventsPage(), new EventsPage(suite).text());
        return new EventDocuments(texts);
    }

    void write() {
        texts.forEach(SuiteContracts::write);
    }
}
