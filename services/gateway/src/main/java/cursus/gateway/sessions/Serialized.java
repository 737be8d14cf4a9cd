package cursus.gateway.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Values of attributes as bytes. */
final class Serialized {

    /**
     * Only what a session holds comes back to life. The bytes are sealed under a key that the store doesn't have, but
     * somebody who can write to the store does have the key of a session of their own.
     */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxbytes=1000000",
            "maxdepth=60",
            "maxarray=10000",
            "maxrefs=10000",
            "java.lang.*",
            "java.math.*",
            "java.net.URL",
            "java.time.**",
            "java.util.**",
            "org.springframework.security.**",
            "org.springframework.util.*",
            "org.springframework.web.servlet.FlashMap",
            "cursus.gateway.**",
            "!*"));

    private Serialized() {}

    static byte[] of(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException notSerializable) {
            throw new IllegalArgumentException("a session cannot hold " + value.getClass(), notSerializable);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when it was written by another version, or was never an attribute of a session */
    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        }
    }
}
