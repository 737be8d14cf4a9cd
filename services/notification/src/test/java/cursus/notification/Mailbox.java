package cursus.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cursus.embedded.FreePorts;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server for tests, and what arrived in it. As an extension it is up while the tests of a class run. */
public final class Mailbox implements BeforeAllCallback, AfterAllCallback {

    private static final String HOST = "127.0.0.1";

    private final int port;
    private final GreenMail server;

    private Mailbox(int port) {
        this.port = port;
        this.server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
    }

    public static Mailbox atFreePort() {
        return new Mailbox(FreePorts.findOne());
    }

    /** Makes the service send there. */
    public void tell(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> HOST);
        properties.add("spring.mail.port", () -> port);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    public List<Mail> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::read)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** The only mail, as it came over the wire; afterwards there is none. */
    public byte[] takeOut() {
        MimeMessage[] received = server.getReceivedMessages();
        if (received.length != 1) {
            throw new IllegalStateException(received.length + " mails instead of one");
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
        return source(received[0]);
    }

    /** As they came over the wire. */
    public List<byte[]> sourcesOf(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> read(message).to().equals(address))
                .map(Mailbox::source)
                .toList();
    }

    private static byte[] source(MimeMessage message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            MimeMultipart whole = (MimeMultipart) message.getContent();
            boolean mixed = message.isMimeType("multipart/mixed");
            MimeMultipart alternative =
                    mixed ? (MimeMultipart) whole.getBodyPart(0).getContent() : whole;
            List<String> calendars = new ArrayList<>();
            for (int part = 1; mixed && part < whole.getCount(); part++) {
                calendars.add(text(whole.getBodyPart(part)));
            }
            return new Mail(
                    ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress(),
                    message.getMessageID(),
                    message.getSubject(),
                    text(alternative.getBodyPart(0)),
                    text(alternative.getBodyPart(1)),
                    calendars);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(BodyPart part) throws IOException, MessagingException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public record Mail(String to, String messageId, String subject, String text, String html, List<String> calendars) {}
}
