package cursus.acceptance.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people were told was done, a JSON object per line, for the checker to hold the suite to. A line is written when the
 * answer is there, never before. Safe for use by many threads.
 */
final class Journal implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final BufferedWriter writer;

    /** The order of these fields is the order in the file. */
    private record Line(Instant at, String act, String enrolment, String cohort, String person, int status) {}

    Journal(Path file) {
        this.file = file;
        try {
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    synchronized void note(Act act, String enrolment, String cohort, String person, int status) {
        try {
            writer.write(
                    json.writeValueAsString(new Line(Instant.now(), act.word(), enrolment, cohort, person, status)));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
