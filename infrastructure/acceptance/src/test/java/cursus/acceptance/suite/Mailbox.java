package cursus.acceptance.suite;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The mails that have arrived. */
public final class Mailbox {

    private final Api api;

    Mailbox(String address) {
        this.api = new Api(address);
    }

    /** Waits for a mail to somebody whose subject holds a text. */
    public Letter await(String to, String inSubject) {
        return Waiting.until("a mail to %s about %s".formatted(to, inSubject))
                .until(() -> find(to, inSubject), Optional::isPresent)
                .orElseThrow();
    }

    /** The subjects of all mails to somebody. */
    public List<String> subjectsTo(String to) {
        return mailsTo(to).stream()
                .map(mail -> mail.path("subject").asString(""))
                .toList();
    }

    /** When the first mail to somebody whose subject holds a text was accepted; empty while there is none. */
    public Optional<Instant> accepted(String to, String inSubject) {
        return mailsTo(to).stream()
                .filter(mail -> mail.path("subject").asString("").contains(inSubject))
                .map(mail -> Instant.parse(mail.path("receivedAt").asString("")))
                .min(Comparator.naturalOrder());
    }

    private Optional<Letter> find(String to, String inSubject) {
        return mailsTo(to).stream()
                .filter(mail -> mail.path("subject").asString("").contains(inSubject))
                .findFirst()
                .map(mail -> open(mail.path("id").asString("")));
    }

    private List<JsonNode> mailsTo(String to) {
        JsonNode mails = api.get("/api/mails?to=" + to).expect(200).json();
        return StreamSupport.stream(mails.spliterator(), false).toList();
    }

    private Letter open(String id) {
        byte[] source = api.get("/api/mails/" + id + ".eml").expect(200).text().getBytes(StandardCharsets.UTF_8);
        try {
            return Letter.of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source)));
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail " + id + " cannot be read.", e);
        }
    }
}
