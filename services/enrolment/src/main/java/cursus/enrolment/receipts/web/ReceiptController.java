package cursus.enrolment.receipts.web;

import cursus.enrolment.receipts.CheckingKey;
import cursus.enrolment.receipts.Opened;
import cursus.enrolment.receipts.Receipt;
import cursus.enrolment.receipts.ReceiptSeal;
import cursus.enrolment.seats.SeatLedgers;
import cursus.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever holds a receipt may have it checked here, or check it without us by our public keys. */
@RestController
@RequestMapping("/api/enrolment/receipts")
class ReceiptController {

    private final ReceiptSeal seal;
    private final SeatLedgers ledgers;
    private final Problems problems;

    ReceiptController(ReceiptSeal seal, SeatLedgers ledgers, Problems problems) {
        this.seal = seal;
        this.ledgers = ledgers;
        this.problems = problems;
    }

    record Shown(@Nullable String receipt) {

        String text() {
            return receipt == null ? "" : receipt;
        }
    }

    /**
     * What the receipt itself says, and nothing of the enrolment behind it.
     *
     * @param entriesNow how many entries the same log has by now; empty where there is none
     */
    record Checked(
            String cohort,
            String enrolment,
            long ticket,
            Instant requestedAt,
            long entries,
            String head,
            Optional<Long> entriesNow) {

        static Checked of(Receipt receipt, Optional<Long> entriesNow) {
            return new Checked(
                    receipt.cohort(),
                    receipt.enrolment(),
                    receipt.ticket(),
                    receipt.requestedAt(),
                    receipt.entries(),
                    receipt.head(),
                    entriesNow);
        }
    }

    /** A set of JWKs (RFC 7517, RFC 8037). */
    record Keys(List<Key> keys) {

        record Key(String kty, String crv, String use, String alg, String kid, String x) {

            static Key of(CheckingKey key) {
                return new Key("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.point());
            }
        }
    }

    @GetMapping("/keys")
    Keys keys() {
        return new Keys(seal.keys().stream().map(Keys.Key::of).toList());
    }

    @PostMapping("/check")
    ResponseEntity<?> check(@RequestBody Shown shown) {
        return switch (seal.open(shown.text())) {
            case Opened.Genuine(Receipt receipt) -> ResponseEntity.ok(Checked.of(receipt, entriesNow(receipt)));
            case Opened.Refused(Opened.Reason reason) -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, slugOf(reason));
        };
    }

    private Optional<Long> entriesNow(Receipt receipt) {
        return ledgers.find(receipt.cohort()).map(ledger -> ledger.log().entries());
    }

    private static String slugOf(Opened.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> "receipt-unreadable";
            case KEY_UNKNOWN -> "receipt-key-unknown";
            case ALTERED -> "receipt-altered";
        };
    }
}
