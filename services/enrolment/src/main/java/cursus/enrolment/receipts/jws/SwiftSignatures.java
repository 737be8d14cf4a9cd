package cursus.enrolment.receipts.jws;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/**
 * Bouncy Castle’s Ed25519, which signs the same text four times as fast as the JDK’s: on an opening day a signature is what
 * a request costs most of. Signatures are still verified by the JDK, so that two libraries must agree.
 */
final class SwiftSignatures {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private SwiftSignatures() {}

    /** For a library that knows providers by their names alone. */
    static ProviderContext context() {
        Security.addProvider(PROVIDER);
        ProviderContext context = new ProviderContext();
        context.getSuppliedKeyProviderContext().setSignatureProvider(PROVIDER.getName());
        return context;
    }

    /** The same key, as this provider knows it. */
    static PrivateKey keyOf(PrivateKey key) {
        try {
            return KeyFactory.getInstance(OctetKeyPairJsonWebKey.SUBTYPE_ED25519, PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException everyKeyIsOne) {
            throw new IllegalStateException("a key of Ed25519 is not one", everyKeyIsOne);
        }
    }
}
