package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as Apache James reads it, strictly, and its calendar entries as biweekly does, without a warning. */
final class ParsedMail {

    private static final int LONGEST_LINE = 998;

    private final Message message;
    private final List<Entity> leaves = new ArrayList<>();
    private final List<Entity> alternatives = new ArrayList<>();

    private ParsedMail(Message message) {
        this.message = message;
        collect(message);
    }

    /** An entry of a calendar. */
    record Entry(
            String method,
            String methodOfPart,
            String uid,
            int sequence,
            Instant start,
            Instant end,
            String summary,
            String organiser,
            String attendee,
            List<String> zones) {}

    static ParsedMail of(byte[] source) {
        linesAreThoseOfMail(source);
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setStrictParsing(true)
                .setMaxLineLen(LONGEST_LINE + 2)
                .build());
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        try {
            return new ParsedMail(builder.parseMessage(new ByteArrayInputStream(source)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String type() {
        return message.getMimeType();
    }

    String subject() {
        return message.getSubject();
    }

    List<String> headerNames() {
        return message.getHeader().getFields().stream().map(Field::getName).toList();
    }

    String header(String name) {
        return message.getHeader().getField(name).getBody();
    }

    List<String> recipients() {
        assertThat(message.getCc()).isNull();
        assertThat(message.getBcc()).isNull();
        return message.getTo().flatten().stream().map(Mailbox::getAddress).toList();
    }

    String to() {
        return recipients().getFirst();
    }

    /** Empty where there is none. */
    String toName() {
        return Optional.ofNullable(message.getTo().flatten().getFirst().getName())
                .orElse("");
    }

    List<String> alternatives() {
        return alternatives.stream().map(Entity::getMimeType).toList();
    }

    List<String> fileNames() {
        return leaves.stream()
                .flatMap(part -> Optional.ofNullable(part.getFilename()).stream())
                .toList();
    }

    String text() {
        return content(alternatives.get(0));
    }

    String html() {
        return content(alternatives.get(1));
    }

    /** Those of all parts of type text/calendar, in their order. */
    List<Entry> entries() {
        return leaves.stream()
                .filter(part -> part.getMimeType().equals("text/calendar"))
                .flatMap(part -> entries(part).stream())
                .toList();
    }

    private void collect(Entity entity) {
        if (entity.getBody() instanceof Multipart parts) {
            if (parts.getSubType().equals("alternative")) {
                alternatives.addAll(parts.getBodyParts());
            }
            parts.getBodyParts().forEach(this::collect);
        } else {
            leaves.add(entity);
        }
    }

    private static List<Entry> entries(Entity part) {
        ContentTypeField type = (ContentTypeField) part.getHeader().getField("Content-Type");
        assertThat(type.getCharset()).isEqualToIgnoringCase("UTF-8");
        ICalendar calendar = read(content(part));
        List<String> zones = calendar.getTimezoneInfo().getComponents().stream()
                .map(zone -> zone.getTimezoneId().getValue())
                .toList();
        return calendar.getEvents().stream()
                .map(event -> entry(calendar, type.getParameter("method"), event, zones))
                .toList();
    }

    private static ICalendar read(String source) {
        try (ICalReader reader = new ICalReader(source)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).as("warnings of the parser").isEmpty();
            assertThat(reader.readNext()).as("a second calendar object").isNull();
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings())
                    .as("what the calendar lacks")
                    .isEmpty();
            assertThat(Biweekly.parse(source).all()).hasSize(1);
            return calendar;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry entry(ICalendar calendar, String methodOfPart, VEvent event, List<String> zones) {
        return new Entry(
                calendar.getMethod().getValue(),
                methodOfPart,
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getSummary().getValue(),
                event.getOrganizer().getEmail(),
                event.getAttendees().stream()
                        .map(attendee -> attendee.getEmail())
                        .findFirst()
                        .orElse(""),
                zones);
    }

    private static String content(Entity part) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ((SingleBody) part.getBody()).writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void linesAreThoseOfMail(byte[] source) {
        String all = new String(source, StandardCharsets.ISO_8859_1);
        assertThat(all.replace("\r\n", "")).as("a bare CR or LF").doesNotContain("\r", "\n");
        assertThat(all.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(LONGEST_LINE);
        assertThat(all.chars().allMatch(c -> c < 128)).as("seven bits").isTrue();
    }
}
