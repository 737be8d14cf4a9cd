package cursus.acceptance.suite;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import cursus.acceptance.suite.ApiDocument.Operation;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every answer that a test gets from a service to the service's {@code openapi.yaml}, whoever relays it. Safe for use
 * by many threads.
 */
final class Documented {

    private static final String FILE = "services/%s/src/main/resources/openapi.yaml";
    private static final Pattern OF_SERVICE = Pattern.compile("/api/([a-z]+)/.*");
    private static final AtomicInteger CHECKED = new AtomicInteger();
    private static final Set<Operation> SEEN = ConcurrentHashMap.newKeySet();
    private static final int REFUSED = 400;
    private static final int FAULT = 500;
    private static final int AWAY = 503;

    private Documented() {}

    /** Read when the first of them is needed: who asks for nothing but a token needs none. */
    private static final class Documents {

        private static final Map<String, ApiDocument> BY_SERVICE = Stream.of(
                        "catalogue", "enrolment", "scheduling", "billing", "notification")
                .collect(toMap(
                        service -> service,
                        service -> new ApiDocument(Repository.here().root().resolve(FILE.formatted(service)))));
    }

    /** An answer that no document describes. No {@link AssertionError}, for which some tests would ask again and wait. */
    static final class Undocumented extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Undocumented(String sentence) {
            super(sentence);
        }
    }

    /** The same answer, when it is one of those that the request is said to get. */
    static Answer checked(HttpRequest request, Answer answer) {
        Matcher path = OF_SERVICE.matcher(request.uri().getRawPath());
        if (path.matches()) {
            Optional.ofNullable(Documents.BY_SERVICE.get(path.group(1)))
                    .ifPresent(document -> check(document, path.group(1), request, answer));
        }
        return answer;
    }

    /** How much was checked so far. */
    static String figures() {
        List<Operation> all = Documents.BY_SERVICE.values().stream()
                .flatMap(document -> document.operations().stream())
                .toList();
        String unseen = all.stream()
                .filter(operation -> !SEEN.contains(operation))
                .map(Operation::toString)
                .sorted()
                .collect(joining(", "));
        return "%d answers checked against the API documents, %d operations seen of %d%s"
                .formatted(CHECKED.get(), SEEN.size(), all.size(), unseen.isEmpty() ? "" : "; not " + unseen);
    }

    private static void check(ApiDocument document, String service, HttpRequest request, Answer answer) {
        Optional<Operation> operation =
                document.operation(request.method(), request.uri().getRawPath());
        List<String> deviations = operation
                .map(known -> document.deviations(known, !request.method().equals("HEAD"), answer))
                .orElseGet(
                        () -> isRefused(answer) ? document.deviationsOfRefusal(answer) : List.of("no such operation"));
        if (!deviations.isEmpty()) {
            throw new Undocumented("%s %s answered %d, which %s does not describe: %s. The answer: %s"
                    .formatted(
                            request.method(),
                            request.uri(),
                            answer.status(),
                            FILE.formatted(service),
                            String.join("; ", deviations),
                            answer.text()));
        }
        operation.ifPresent(SEEN::add);
        CHECKED.incrementAndGet();
    }

    /** What nobody describes may only be refused, or be out of reach. */
    private static boolean isRefused(Answer answer) {
        return (answer.status() >= REFUSED && answer.status() < FAULT) || answer.status() == AWAY;
    }
}
