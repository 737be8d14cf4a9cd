package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cursus.gateway.routes.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every code that a service may send has words, so that nobody has to read the code itself. */
class WordsForCodesTest {

    private static final Path SERVICES = Path.of("..");
    private static final Path MESSAGING = Path.of("..", "..", "infrastructure", "messaging");
    private static final Pattern REASON =
            Pattern.compile("(?:[bB]ecause\\(|new Cause\\(\"service:\\w+\", )\"([A-Z_]+)\"");
    private static final Pattern DEADLINE = Pattern.compile("new Cause\\(\"service:\" \\+ service, \"([A-Z_]+)\"");
    private static final Pattern HEARD = Pattern.compile("\\.on\\(\\s*\"(\\w+)\"");
    private static final Pattern ITS_OWN_CAUSE = Pattern.compile("\"(\\w+)\",\\s*\\w+\\.class,\\s*received ->");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ {4}([A-Z_]+)[,;]?$");
    private static final Pattern PART = Pattern.compile("HealthIndicator (\\w+)HealthIndicator\\(");

    static Stream<Arguments> families() {
        return Stream.of(
                arguments("mail.about", schema(Service.NOTIFICATION, "Template")),
                arguments("sample", schema(Service.NOTIFICATION, "Sample")),
                arguments(
                        "templates.method",
                        schema(Service.NOTIFICATION, "Preview/properties/calendars/items/properties/method")),
                arguments("mail", schema(Service.NOTIFICATION, "DeliveryState")),
                arguments("message.state", schema(Service.NOTIFICATION, "DeliveryState")),
                arguments("desk.state", namedEnum(Service.NOTIFICATION, "OVERDUE")),
                arguments("desk.step", schema(Service.NOTIFICATION, "DeliveryStep/properties/what")),
                arguments("desk.refusal", schema(Service.NOTIFICATION, "DeliveryDetail/properties/refusal")),
                arguments("desk.refusal", schema(Service.NOTIFICATION, "ResendOutcome/properties/refusal")),
                arguments("obstacle", schema(Service.NOTIFICATION, "Obstacle/properties/kind")),
                arguments("history", schema(Service.ENROLMENT, "FileEvent")),
                arguments("state", schema(Service.ENROLMENT, "Stage")),
                arguments("trail.what", schema(Service.ENROLMENT, "TrailEntry/properties/what")),
                arguments("trail.what", schema(Service.SCHEDULING, "TrailEntry/properties/what")),
                arguments("trail.what", schema(Service.BILLING, "TrailEntry/properties/what")),
                arguments("trail.what", schema(Service.NOTIFICATION, "TrailEntry/properties/what")),
                arguments("trail.standing", schema(Service.SCHEDULING, "TrailEntry/properties/about")),
                arguments("kind", namedEnum(Service.CATALOGUE, "SEMINAR")),
                arguments("place", namedEnum(Service.SCHEDULING, "OFF_SITE")),
                arguments("programme.state", namedEnum(Service.CATALOGUE, "WITHDRAWN")),
                arguments("withdrawn", namedEnum(Service.CATALOGUE, "NO_LONGER_OFFERED")),
                arguments("branch", namedEnum(Service.CATALOGUE, "TERRITORIAL")),
                arguments("document", namedEnum(Service.CATALOGUE, "HOUSE_RULES")),
                arguments("place", namedEnum(Service.CATALOGUE, "OFF_SITE")),
                arguments("withdrawal", namedEnum(Service.CATALOGUE, "UNDER_REVISION")),
                arguments("registration", namedEnum(Service.CATALOGUE, "TO_BE_ANNOUNCED")),
                arguments("replay.finding", schema(Service.ENROLMENT, "LedgerFinding/properties/what")),
                arguments("replay.difference", schema(Service.ENROLMENT, "LedgerDifference/properties/what")),
                arguments("ledger.what", schema(Service.ENROLMENT, "LedgerDecision/properties/what")),
                arguments(
                        "ledger.why.TicketPassedOver", schema(Service.ENROLMENT, "LedgerDecision/properties/absence")),
                arguments("system.health", schema(Service.ENROLMENT, "Health")),
                arguments("system.part", parts()),
                arguments("system.breaker", names(CircuitBreaker.State.values())),
                arguments(
                        "service",
                        Stream.of(Service.values()).map(Service::slug).collect(Collectors.toSet())),
                arguments("role", roles()),
                arguments("developers.in", Set.of("path", "query", "header", "cookie")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("families")
    void every_code_of_a_family_has_words_in_both_languages(String family, Set<String> codes) {
        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(hasWords(family, code))
                        .as("%s.%s", family, code)
                        .isTrue());
    }

    @Test
    void each_state_of_an_enrolment_has_words_for_its_person_and_for_staff() {
        assertThat(schema(Service.ENROLMENT, "Stage"))
                .allSatisfy(
                        state -> assertThat(hasWords("state", state + ".text")).isTrue())
                .allSatisfy(
                        state -> assertThat(hasWords("state", state + ".staff")).isTrue());
    }

    @Test
    void each_state_of_a_message_is_explained_to_its_reader() {
        assertThat(schema(Service.NOTIFICATION, "DeliveryState"))
                .isNotEmpty()
                .allSatisfy(state ->
                        assertThat(hasWords("message.state", state + ".text")).isTrue());
    }

    /** The API says of reasons only how they look, so this asks the sources. */
    @Test
    void every_reason_that_a_trail_may_give_has_words() {
        Set<String> reasons = new TreeSet<>();
        for (String service : List.of("enrolment", "billing", "notification")) {
            reasons.addAll(found(REASON, SERVICES.resolve(service), ".java"));
        }
        reasons.addAll(found(DEADLINE, MESSAGING, "DeadlinePoller.java"));
        reasons.addAll(found(CONSTANT, SERVICES.resolve("notification"), "deliveries/Failure.java"));
        reasons.addAll(found(ITS_OWN_CAUSE, SERVICES.resolve("enrolment"), "LedgerSubscription.java"));
        for (String service : List.of("scheduling", "billing", "notification")) {
            reasons.addAll(found(HEARD, SERVICES.resolve(service), "EnrolmentSubscription.java"));
        }

        assertThat(reasons)
                .contains("CONFIRMED_BY_REGISTRANT", "TIME_OVER", "DOCUMENT_DUE", "PLANNED", "DEADLINE", "PERMANENT")
                .contains("CapacityAccepted", "EnrolmentConfirmed")
                .allSatisfy(reason -> assertThat(hasWords("trail.reason", reason) || hasWords("trail.what", reason))
                        .as(reason)
                        .isTrue());
    }

    private static boolean hasWords(String family, String code) {
        return Stream.of(Locale.ROOT, Locale.ENGLISH)
                .map(language -> ResourceBundle.getBundle(
                        "messages",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .allMatch(texts -> texts.containsKey(family + "." + code));
    }

    private static Set<String> schema(Service service, String path) {
        return codes(OpenApis.of(service).at("/components/schemas/" + path + "/enum"));
    }

    /** The list in a service's description that has this code. */
    private static Set<String> namedEnum(Service service, String code) {
        return OpenApis.of(service).findValues("enum").stream()
                .map(WordsForCodesTest::codes)
                .filter(codes -> codes.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> roles() {
        return Stream.of(Service.values())
                .flatMap(service -> OpenApis.of(service).findValues("bearer").stream())
                .filter(JsonNode::isArray)
                .flatMap(allowed -> codes(allowed).stream())
                .collect(Collectors.toSet());
    }

    /** What the suite itself watches in each service; the names of Spring's own parts are known. */
    private static Set<String> parts() {
        Set<String> parts = new TreeSet<>(found(PART, MESSAGING, ".java"));
        for (String service : List.of("catalogue", "enrolment", "scheduling", "billing", "notification")) {
            parts.addAll(found(PART, SERVICES.resolve(service), ".java"));
        }
        return parts;
    }

    private static Set<String> codes(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern code, Path module, String fileName) {
        try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(fileName))
                    .map(WordsForCodesTest::read)
                    .flatMap(source -> code.matcher(source).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
