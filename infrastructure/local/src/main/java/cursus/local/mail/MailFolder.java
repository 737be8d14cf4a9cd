package cursus.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mails as files, one {@code .eml} each, whose names sort by time of arrival. The newest fifty thousand are indexed in
 * memory; older ones stay as files. Safe for use by several threads.
 */
public final class MailFolder {

    private static final int INDEXED = 50_000;
    private static final String ENDING = ".eml";
    private static final Pattern ID = Pattern.compile("[0-9]{8}T[0-9]{9}Z-[0-9]{6}-[A-Za-z0-9@._-]{1,60}");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT);
    private static final int STAMP_LENGTH = 19;

    private final Path folder;
    private final Clock clock;
    private final AtomicInteger arrivals = new AtomicInteger();
    private final ConcurrentSkipListMap<String, Mail> index = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens a folder, made when missing, and reads what it holds. */
    public static MailFolder open(Path folder, Clock clock) {
        MailFolder mails = new MailFolder(folder, clock);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING))
                        .map(name -> name.substring(0, name.length() - ENDING.length()))
                        .filter(id -> ID.matcher(id).matches())
                        .sorted(Comparator.reverseOrder())
                        .limit(INDEXED)
                        .forEach(mails::index);
            }
            return mails;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that lies beside the mails. */
    Path beside(String name) {
        return folder.resolve(name);
    }

    /** Keeps a mail. When this returns, the file is complete under its final name. */
    public void keep(MimeMessage message, String recipient) {
        String id = "%s-%06d-%s"
                .formatted(
                        STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        arrivals.incrementAndGet() % 1_000_000,
                        safe(recipient));
        try {
            Path unfinished = folder.resolve("." + id + ".tmp");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be written.", e);
        }
        index(id);
        while (index.size() > INDEXED) {
            index.pollLastEntry();
        }
    }

    /** The mails in memory, newest first. */
    public Stream<Mail> newestFirst() {
        return index.values().stream();
    }

    /** One mail with its text and attachments. */
    public Optional<OpenedMail> open(String id) {
        return exists(id) ? Optional.of(OpenedMail.of(summary(id), read(id))) : Optional.empty();
    }

    /** The file of a mail. */
    public Optional<Path> eml(String id) {
        return exists(id) ? Optional.of(file(id)) : Optional.empty();
    }

    private boolean exists(String id) {
        return ID.matcher(id).matches() && Files.isRegularFile(file(id));
    }

    private void index(String id) {
        index.put(id, summary(id));
    }

    private Mail summary(String id) {
        Headers headers = new Headers(read(id));
        return new Mail(id, headers.from(), headers.to(), headers.subject(), headers.messageId(), receivedAt(id));
    }

    private MimeMessage read(String id) {
        try (InputStream in = Files.newInputStream(file(id))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail " + id + " cannot be read.", e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    private static Instant receivedAt(String id) {
        return LocalDateTime.parse(id.substring(0, STAMP_LENGTH), STAMP).toInstant(ZoneOffset.UTC);
    }

    /** Whoever sends a mail chooses its addressee: nothing of it may leave the folder or hide a file. */
    private static String safe(String recipient) {
        String plain = recipient.replaceAll("[^A-Za-z0-9@._-]", "_");
        return plain.isEmpty() ? "nobody" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
