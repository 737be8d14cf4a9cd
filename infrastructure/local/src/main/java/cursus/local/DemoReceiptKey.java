package cursus.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The key that signs the receipts of a suite on somebody's own machine. Everybody knows it. */
final class DemoReceiptKey {

    private static final String FILE = "/demo/receipt-key.json";

    private DemoReceiptKey() {}

    /** A private JWK, in one line. */
    static String text() {
        try (InputStream file = Objects.requireNonNull(DemoReceiptKey.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
