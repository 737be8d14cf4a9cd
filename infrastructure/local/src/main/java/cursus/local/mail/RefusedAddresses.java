package cursus.local.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The addresses that the mail server takes no mail for, so that whoever tries the suite can see what comes of a refusal:
 * one on each line of a file beside the mails. It is read anew each time; without it nobody is refused.
 */
final class RefusedAddresses {

    private final Path file;

    RefusedAddresses(Path file) {
        this.file = file;
    }

    boolean contains(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.strip().toLowerCase(Locale.ROOT)).anyMatch(wanted::equals);
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " can't be read", unreadable);
        }
    }
}
