package cursus.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which the suite keeps everything, held by one suite at a time. */
final class KeptState implements AutoCloseable {

    private static final String LOCK = "suite.lock";

    private final Path folder;
    private final FileChannel channel;

    private KeptState(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes hold of the folder, made when missing.
     *
     * @throws CannotStart when it cannot be written, or when another suite holds it
     */
    static KeptState hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = Files.readString(folder.resolve(LOCK)).trim();
                channel.close();
                throw new CannotStart(
                        "Another suite (process %s) runs on %s: stop it first, or choose another folder with -Dcursus.var=<folder>."
                                .formatted(holder, folder));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new KeptState(folder, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be written (%s): make it writable, or choose another folder with -Dcursus.var=<folder>."
                            .formatted(folder, e.getClass().getSimpleName()));
        }
    }

    /** Forgets everything that was kept. */
    void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder) && !file.equals(folder.resolve(LOCK)))
                    .toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CannotStart("%s cannot be emptied (%s).".formatted(folder, e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
