package cursus.enrolment.receipts.jws;

import cursus.enrolment.receipts.Receipt;
import java.time.Instant;

/** A receipt, and keys to sign it with. */
final class Samples {

    /** The example of RFC 8037, which everybody knows. */
    static final String KEY = """
            {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""";

    static final String PUBLIC_KEY =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    /** As that document calls it. */
    static final String KEY_ID = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    /** Made for this test. */
    static final String OTHER_KEY = """
            {"kty":"OKP","crv":"Ed25519","d":"Zh66KRizhT7Truqcn2zUmOSB5h2Y6gjLhSouqK7t_-g",
             "x":"Xfy7iK6gBqvIa9TwC5NNiQKufOZJ3QRcTS41BCeyeos"}""";

    static final Receipt RECEIPT = new Receipt(
            "ACAT-041-P1",
            "4f0c2b7e-6a51-4a3e-9d1d-0c9f5b0a7e11",
            7,
            Instant.parse("2027-06-14T07:00:00.125Z"),
            5,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private Samples() {}

    static JwsSeal sealOf(String key) {
        return sealOf(key, "");
    }

    static JwsSeal sealOf(String key, String formerKeys) {
        return new JwsSeal(ReceiptKeys.of(new ReceiptSettings(key, formerKeys)));
    }
}
