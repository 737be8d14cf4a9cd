package cursus.gateway.protection;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads answers to their end while the guard still watches: what breaks in the middle is then no answer, and a reader
 * with a slow line holds no place at the service.
 */
@Component
public class AnswerBodies {

    private final DataSize largest;

    AnswerBodies(ProtectionSettings settings) {
        this.largest = settings.largestAnswer();
    }

    /** @throws IllegalStateException for an answer that is larger than any should be: the service itself is well */
    public byte[] whole(InputStream body) throws IOException {
        byte[] bytes = read(body);
        if (bytes.length > largest.toBytes()) {
            throw new IllegalStateException("an answer is larger than " + largest);
        }
        return bytes;
    }

    private byte[] read(InputStream body) throws AnswerCutShort {
        try {
            return body.readNBytes(Math.toIntExact(largest.toBytes()) + 1);
        } catch (IOException broken) {
            throw new AnswerCutShort(broken);
        }
    }
}
