package cursus.notification.deliveries.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.embedded.FreePorts;
import cursus.notification.ScriptedServer;
import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.languages.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile texts in every place of a mail's head, and what another library than the one that wrote it reads there. */
class HeaderInjectionTest {

    private static final List<String> FIELDS = List.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To",
            "X-Correlation-Id");

    private final int port = FreePorts.findOne();
    private final ScriptedServer scripted = new ScriptedServer(port);
    private final Gateway gateway = Gateway.to(port);

    @AfterEach
    void stop() {
        scripted.close();
    }

    static List<String> hostile() {
        return List.of(
                "Claire\r\nBcc: everybody@example.com",
                "Claire\nBcc: everybody@example.com",
                "Claire\rBcc: everybody@example.com",
                "Claire\r\n\r\n<script>alert(1)</script>",
                "Claire\r\n.\r\nMAIL FROM:<evil@example.com>",
                "Claire\n.\nRCPT TO:<evil@example.com>",
                "=?utf-8?Q?Claire=0D=0ABcc:=20everybody@example.com?=",
                "Hélène\r\nBcc: everybody@example.com",
                "Claire\u2028Bcc: everybody@example.com",
                "Claire\u0085Bcc: everybody@example.com",
                "Claire\u0000\u0008\u001b[31m",
                "Claire\" <everybody@example.com>, \"x",
                "Claire, everybody@example.com",
                "Claire <b>(Fontaine)</b>; \\",
                "x".repeat(3_000) + "\r\nBcc: everybody@example.com");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_a_name_holds_the_head_stays_what_it_is_and_the_name_one_line(String text) throws Exception {
        Message mail = sent(Gateway.message("claire@example.org", text, "Réservé"));

        assertThat(mail.getTo().flatten()).singleElement().satisfies(to -> {
            assertThat(to.getAddress()).isEqualTo("claire@example.org");
            assertThat(words(to.getName())).isEqualTo(words(asOneLine(text)));
        });
        assertThat(mail.getFrom()).extracting(Mailbox::getAddress).containsExactly("formation@example.org");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_a_subject_holds_the_head_stays_what_it_is_and_the_subject_one_line(String text) throws Exception {
        Message mail = sent(Gateway.message("claire@example.org", "Claire", text));

        assertThat(words(mail.getSubject())).isEqualTo(words(asOneLine(text)));
        assertThat(mail.getTo().flatten()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_a_calendar_part_is_called_it_gets_no_head_of_its_own_making(String text) throws Exception {
        CalendarPart part = new CalendarPart(text, "REQUEST", "BEGIN:VCALENDAR\r\n");
        Message mail = sent(new ComposedMessage(
                "claire@example.org", "Claire", Language.FRENCH, "Réservé", "texte", "<p>texte</p>", List.of(part)));

        Multipart mixed = (Multipart) mail.getBody();
        assertThat(mixed.getBodyParts()).hasSize(2);
        assertThat(mixed.getBodyParts().get(1).getHeader().getFields())
                .extracting(Field::getName)
                .containsOnly("Content-Type", "Content-Transfer-Encoding", "Content-Disposition");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_correlation_id_of_a_strangers_making_is_one_line_too(String text) throws Exception {
        gateway.server().send(Gateway.messageId(1), text, Gateway.message("claire@example.org", "Claire", "Réservé"));

        assertThat(fieldsOf(parsed())).containsExactlyElementsOf(FIELDS);
    }

    @Test
    void a_text_arrives_to_the_letter_with_its_lines_that_begin_with_a_dot() throws Exception {
        ComposedMessage message = Gateway.message("claire@example.org", "Claire", "Réservé");
        Message mail = sent(message);

        assertThat(text((Multipart) mail.getBody()).replace("\r\n", "\n")).isEqualTo(message.text());
    }

    private Message sent(ComposedMessage message) throws IOException {
        assertThat(gateway.send(1, message)).isInstanceOf(Outcome.Accepted.class);
        Message mail = parsed();
        assertThat(fieldsOf(mail)).containsExactlyElementsOf(FIELDS);
        assertThat(mail.getMessageId()).isEqualTo(Gateway.messageId(1));
        return mail;
    }

    /** As strictly as it can, and without a bare CR or LF, which some servers take for the end of a line. */
    private Message parsed() throws IOException {
        assertThat(scripted.taken()).hasSize(1);
        String raw = scripted.taken().getFirst().raw();
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(scripted.taken().getFirst().to()).startsWith("RCPT TO:<claire@example.org>");
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setStrictParsing(true)
                .setMaxLineLen(998)
                .setMaxHeaderLen(20_000)
                .build());
        return builder.parseMessage(
                new ByteArrayInputStream(scripted.taken().getFirst().bytes()));
    }

    private static Set<String> fieldsOf(Message mail) {
        Set<String> names = new TreeSet<>();
        mail.getHeader()
                .getFields()
                .forEach(field -> assertThat(names.add(field.getName()))
                        .as(field.getName())
                        .isTrue());
        return names;
    }

    private static String text(Multipart alternative) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((SingleBody) alternative.getBodyParts().getFirst().getBody()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String asOneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\u0085\u2028]+", " ").replace("=?", "= ?");
        return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }

    /** How often a space comes between two words is the library's affair. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
