package cursus.enrolment.receipts.jws;

import cursus.enrolment.receipts.Receipt;
import cursus.messaging.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** What stands in a receipt, as JSON. The order is written down, since what is signed are the letters. */
final class ReceiptJson {

    private static final ObjectReader WHOLE = Json.mapper()
            .readerFor(Receipt.class)
            .with(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private ReceiptJson() {}

    static String of(Receipt receipt) {
        return Json.mapper()
                .createObjectNode()
                .put("cohort", receipt.cohort())
                .put("enrolment", receipt.enrolment())
                .put("ticket", receipt.ticket())
                .put("requestedAt", receipt.requestedAt().toString())
                .put("entries", receipt.entries())
                .put("head", receipt.head())
                .toString();
    }

    static Optional<Receipt> read(String json) {
        try {
            return Optional.of(WHOLE.readValue(json));
        } catch (JacksonException somethingElse) {
            return Optional.empty();
        }
    }
}
