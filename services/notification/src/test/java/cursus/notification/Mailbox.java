package cursus.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real mail server for tests, and what arrived in it, read by an independent parser. */
public final class Mailbox {

    private final GreenMail server;

    public Mailbox(int port) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
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

    private static Mail read(MimeMessage message) {
        try {
            MimeMultipart mixed = (MimeMultipart) message.getContent();
            MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
            List<String> calendars = new ArrayList<>();
            for (int part = 1; part < mixed.getCount(); part++) {
                calendars.add(text(mixed.getBodyPart(part)));
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
