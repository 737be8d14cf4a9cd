package cursus.acceptance.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is added to a service when it starts: nothing, or a bug.
 *
 * @param classes the folder of its classes
 * @param arguments what makes the service take them in
 */
record Planted(Optional<Path> classes, List<String> arguments) {

    static final Planted NOTHING = new Planted(Optional.empty(), List.of());
}
