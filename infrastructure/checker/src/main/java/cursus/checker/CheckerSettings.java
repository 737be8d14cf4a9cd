package cursus.checker;

import cursus.checker.reading.CannotLook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the parts of a suite answer, and how patiently to judge.
 *
 * @param kafka the brokers, as {@code bootstrap.servers} names them
 * @param portal the gateway, in front of every API
 * @param identity the identity provider of local mode, whose demo tokens open the API
 * @param mailbox empty where another mail server takes the mails: then nobody looks into them
 * @param journal what a load generator was told was done, a JSON object per line
 * @param settle how long what must hold in the end may take
 * @param deadLettersAllowed how many dead letters, and records that only a dead letter can answer, are expected
 */
public record CheckerSettings(
        String kafka,
        URI portal,
        URI identity,
        Optional<URI> mailbox,
        Optional<Path> journal,
        Duration settle,
        int deadLettersAllowed) {

    public static final Duration SETTLE = Duration.ofSeconds(60);

    /**
     * The addresses that the local suite wrote down.
     *
     * @param whereabouts its file, {@code var/suite.json}
     * @throws CannotLook where there is none: no suite runs
     */
    public static CheckerSettings ofSuite(Path whereabouts) {
        JsonNode addresses = read(whereabouts).path("addresses");
        return new CheckerSettings(
                addresses.path("kafka").asString(""),
                URI.create(addresses.path("portal").asString("")),
                URI.create(addresses.path("identity").asString("")),
                addresses.path("mailbox").stringValueOpt().map(URI::create),
                Optional.empty(),
                SETTLE,
                0);
    }

    public CheckerSettings withJournal(Path written) {
        return new CheckerSettings(kafka, portal, identity, mailbox, Optional.of(written), settle, deadLettersAllowed);
    }

    public CheckerSettings withSettle(Duration patience) {
        return new CheckerSettings(kafka, portal, identity, mailbox, journal, patience, deadLettersAllowed);
    }

    public CheckerSettings withDeadLettersAllowed(int expected) {
        return new CheckerSettings(kafka, portal, identity, mailbox, journal, settle, expected);
    }

    private static JsonNode read(Path whereabouts) {
        try {
            return JsonMapper.shared().readTree(Files.readString(whereabouts));
        } catch (IOException | JacksonException e) {
            throw new CannotLook("%s cannot be read: is a suite running there?".formatted(whereabouts), e);
        }
    }
}
