package cursus.checker;

import cursus.checker.reading.CannotLook;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line, as {@code --name=value}. */
final class Arguments {

    private static final String USAGE = """
            Give --suite=var/suite.json, or --kafka=, --portal=, --identity= (and --mailbox=); optional are \
            --journal=<file>, --settle=60s, --dead-letters-allowed=0.""";

    private static final Set<String> KNOWN =
            Set.of("suite", "kafka", "portal", "identity", "mailbox", "journal", "settle", "dead-letters-allowed");

    private Arguments() {}

    /** @throws CannotLook where they name no suite */
    static CheckerSettings settings(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        Arrays.stream(arguments).filter(argument -> !argument.isBlank()).forEach(argument -> put(argument, given));
        try {
            return settings(given);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new CannotLook("%s %s".formatted(malformed.getMessage(), USAGE), malformed);
        }
    }

    private static CheckerSettings settings(Map<String, String> given) {
        Optional<CheckerSettings> suite = value("suite", given).map(file -> CheckerSettings.ofSuite(Path.of(file)));
        return new CheckerSettings(
                value("kafka", given)
                        .or(() -> suite.map(CheckerSettings::kafka))
                        .orElseThrow(Arguments::usage),
                address("portal", given)
                        .or(() -> suite.map(CheckerSettings::portal))
                        .orElseThrow(Arguments::usage),
                address("identity", given)
                        .or(() -> suite.map(CheckerSettings::identity))
                        .orElseThrow(Arguments::usage),
                address("mailbox", given).or(() -> suite.flatMap(CheckerSettings::mailbox)),
                value("journal", given).map(Path::of),
                value("settle", given).map(Arguments::duration).orElse(CheckerSettings.SETTLE),
                value("dead-letters-allowed", given).map(Integer::parseInt).orElse(0));
    }

    private static void put(String argument, Map<String, String> given) {
        String[] parts = argument.split("=", 2);
        String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
        if (parts.length != 2 || !KNOWN.contains(name)) {
            throw new CannotLook("“%s” is not understood. %s".formatted(argument, USAGE));
        }
        given.put(name, parts[1]);
    }

    private static Optional<String> value(String name, Map<String, String> given) {
        return Optional.ofNullable(given.get(name)).filter(text -> !text.isBlank());
    }

    private static Optional<URI> address(String name, Map<String, String> given) {
        return value(name, given).map(URI::create);
    }

    /** As people write it, {@code 90s} or {@code 2m}. */
    private static Duration duration(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static CannotLook usage() {
        return new CannotLook(USAGE);
    }
}
