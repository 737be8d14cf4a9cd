package cursus.load.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** What this JVM spends its processor time on, as JDK Flight Recorder samples it. */
public final class Profile {

    private static final int TOP = 15;
    private static final String SAMPLE = "jdk.ExecutionSample";

    private Profile() {}

    /**
     * Records while something is done.
     *
     * @param file where the recording is kept, for JDK Mission Control or {@code jfr view hot-methods}
     * @return the methods that were found at the top of the stack most often, each with its share
     */
    public static List<String> during(Runnable work, Path file) {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            work.run();
            recording.stop();
            Files.createDirectories(file.toAbsolutePath().getParent());
            recording.dump(file);
            return top(RecordingFile.readAllEvents(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("The JDK's own recording profile cannot be read", e);
        }
    }

    private static List<String> top(List<RecordedEvent> events) {
        List<String> methods = events.stream()
                .filter(event -> event.getEventType().getName().equals(SAMPLE))
                .filter(event -> event.getStackTrace() != null)
                .map(event -> name(event.getStackTrace().getFrames().getFirst().getMethod()))
                .toList();
        Map<String, Long> counted =
                methods.stream().collect(Collectors.groupingBy(method -> method, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(entry -> "%5.1f %%  %s".formatted(100.0 * entry.getValue() / methods.size(), entry.getKey()))
                .toList();
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }
}
