package cursus.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mail taken apart: its text, its HTML, and everything else as attachments. */
public record OpenedMail(Mail mail, String text, Optional<String> html, List<Attachment> attachments) {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;

    public OpenedMail {
        attachments = List.copyOf(attachments);
    }

    /** A file that came with a mail. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Attachment(String name, String type, byte[] content) {}

    static OpenedMail of(Mail mail, MimeMessage message) {
        Parts parts = new Parts();
        try {
            parts.take(message, 0);
        } catch (IOException | MessagingException | RuntimeException e) {
            parts.text.append("\n[").append(e.getMessage()).append("]\n");
        }
        return new OpenedMail(
                mail, parts.text.toString(), Optional.ofNullable(parts.html.peekLast()), parts.attachments);
    }

    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final ArrayDeque<String> html = new ArrayDeque<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private int seen;

        private void take(Part part, int depth) throws IOException, MessagingException {
            seen++;
            if (depth > DEEPEST || seen > MOST_PARTS) {
                return;
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    take(inner, depth + 1);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attach(part);
            } else if (part.isMimeType("text/plain") && part.getContent() instanceof String plain) {
                text.append(plain);
            } else if (part.isMimeType("text/html") && part.getContent() instanceof String marked) {
                html.add(marked);
            } else {
                attach(part);
            }
        }

        private void attach(Part part) throws IOException, MessagingException {
            String name = Optional.ofNullable(part.getFileName()).orElse("part-" + (attachments.size() + 1));
            String type = part.getContentType().split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            try (InputStream in = part.getInputStream()) {
                attachments.add(new Attachment(name, type, in.readAllBytes()));
            }
        }
    }
}
