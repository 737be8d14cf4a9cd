package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documents that tell of the events are what the contracts, the topics and the services say today. */
class EventDocumentsTest {

    private final SuiteContracts suite = SuiteContracts.ofRepository();

    @Test
    void the_documents_are_up_to_date() {
        EventDocuments documents = EventDocuments.of(suite);
        if (SuiteContracts.WRITING) {
            documents.write();
        }

        documents.texts().forEach(this::assertWritten);
    }

    private void assertWritten(Path file, String text) {
        assertThat(file)
                .as("%s, which is written anew by %s", suite.root().relativize(file), SuiteContracts.COMMAND)
                .hasContent(text);
    }
}
