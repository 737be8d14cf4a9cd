package cursus.gateway.sessions;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What follows from a session's id, which the browser alone keeps: where its document lies, and the key to what the
 * document holds. From the store neither leads back to the id, so that whoever reads the store can open no session.
 */
final class SessionKey {

    private static final int ID_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final byte[] PURPOSE = "cursus.gateway.sessions attributes 1".getBytes(US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final String documentId;
    private final SecretKey secret;

    private SessionKey(String id) {
        try {
            byte[] bytes = id.getBytes(US_ASCII);
            this.id = id;
            this.documentId = text(MessageDigest.getInstance("SHA-256").digest(bytes));
            this.secret = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES", HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(PURPOSE, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of a session that does not exist yet. */
    static SessionKey fresh() {
        return new SessionKey(text(random(ID_BYTES)));
    }

    /** Empty for what was never an id of ours, whatever a browser sends. */
    static Optional<SessionKey> of(String id) {
        return ID.matcher(id).matches() ? Optional.of(new SessionKey(id)) : Optional.empty();
    }

    String id() {
        return id;
    }

    String documentId() {
        return documentId;
    }

    /** An attribute's value is sealed for its place: it opens in no other document and under no other name. */
    byte[] seal(String attribute, byte[] clear) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, attribute).doFinal(clear);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws GeneralSecurityException when it was not sealed by this key for this attribute */
    byte[] open(String attribute, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new AEADBadTagException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, attribute).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, String attribute) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(documentId.getBytes(US_ASCII));
        cipher.updateAAD(attribute.getBytes(UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
