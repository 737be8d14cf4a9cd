package cursus.enrolment.receipts.jws;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator settles under {@code cursus.enrolment.receipts}.
 *
 * @param key that signs: a private JWK of the curve Ed25519 (RFC 8037), as JSON; blank where nobody has settled it
 * @param formerKeys that signed before and are still believed: a set of public JWKs, as JSON; blank for none
 */
@ConfigurationProperties("cursus.enrolment.receipts")
record ReceiptSettings(
        @DefaultValue("") String key, @DefaultValue("") String formerKeys) {

    /** Settings end up in logs. */
    @Override
    public String toString() {
        return "ReceiptSettings[not told]";
    }
}
