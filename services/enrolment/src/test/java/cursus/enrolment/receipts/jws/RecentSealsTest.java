package cursus.enrolment.receipts.jws;

import static cursus.enrolment.receipts.jws.Samples.KEY;
import static cursus.enrolment.receipts.jws.Samples.RECEIPT;
import static cursus.enrolment.receipts.jws.Samples.sealOf;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.receipts.Receipt;
import org.junit.jupiter.api.Test;

class RecentSealsTest {

    private final RecentSeals seals = new RecentSeals(sealOf(KEY), 2);

    @Test
    void what_was_sealed_lately_is_not_signed_again() {
        String first = seals.seal(RECEIPT);

        assertThat(seals.seal(ticket(7))).isSameAs(first);
    }

    @Test
    void what_was_asked_for_longest_ago_is_forgotten_and_signed_to_the_same_letters() {
        String first = seals.seal(RECEIPT);
        seals.seal(ticket(8));
        seals.seal(ticket(9));

        assertThat(seals.seal(RECEIPT)).isEqualTo(first).isNotSameAs(first);
    }

    private static Receipt ticket(long number) {
        return new Receipt(
                RECEIPT.cohort(),
                RECEIPT.enrolment(),
                number,
                RECEIPT.requestedAt(),
                RECEIPT.entries(),
                RECEIPT.head());
    }
}
