package cursus.testing.contracts;

import cursus.embedded.DeclaredTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The page that tells people of every topic and event. Its head is written by hand, and kept. */
final class EventsPage {

    static final String PERSONAL = "x-personal-data";

    private static final String FROM_HERE = "<!-- From here on the page is written by EventDocumentsTest. -->";

    private final SuiteContracts suite;
    private final ContractFolder contracts;
    private final List<ServiceContract> services;

    EventsPage(SuiteContracts suite) {
        this.suite = suite;
        this.contracts = suite.today();
        this.services = suite.services();
    }

    String text() {
        String written = SuiteContracts.read(suite.eventsPage());
        int end = written.indexOf(FROM_HERE);
        if (end < 0) {
            throw new IllegalStateException("%s lacks the line %s".formatted(suite.eventsPage(), FROM_HERE));
        }
        List<String> lines = new ArrayList<>();
        lines.add(written.substring(0, end) + FROM_HERE);
        headers(lines);
        topics(lines);
        suite.topics().forEach(topic -> events(lines, topic));
        return String.join("\n", lines) + "\n";
    }

    private static void headers(List<String> lines) {
        lines.addAll(List.of("", "## Headers", "", "| header | tells |", "| --- | --- |"));
        CloudEvent.all().forEach(header -> lines.add("| `%s` | %s |".formatted(header.name(), header.says())));
        lines.add("| `traceparent` | The W3C trace context, where a trace was active. |");
    }

    private void topics(List<String> lines) {
        lines.addAll(List.of(
                "",
                "## Topics",
                "",
                "| topic | key | sent by | read by | partitions | keeps | personal data |",
                "| --- | --- | --- | --- | --- | --- | --- |"));
        for (DeclaredTopic topic : suite.topics()) {
            String source = Retention.sourceOf(topic);
            lines.add("| `%s` | `%s` | %s | %s | %d | %s | %s |"
                    .formatted(
                            topic.name(),
                            topic.key(),
                            names(service -> service.sends().contains(source)),
                            names(service -> service.receives().stream()
                                    .anyMatch(reads -> reads.from().equals(source))),
                            topic.partitions(),
                            Retention.of(topic).inWords(),
                            personalData(source)));
        }
    }

    private void events(List<String> lines, DeclaredTopic topic) {
        String source = Retention.sourceOf(topic);
        lines.addAll(List.of("", "### " + topic.name(), "", "| event | tells | read by |", "| --- | --- | --- |"));
        for (String event : contracts.events(source)) {
            lines.add("| [%s](%s) | %s | %s |"
                    .formatted(
                            event,
                            "../infrastructure/contracts/src/main/resources/contracts/"
                                    + ContractFolder.fileOf(source, event),
                            contracts.schema(source, event).path("description").asString(""),
                            names(service -> reads(service, source, event))));
        }
    }

    private static boolean reads(ServiceContract service, String source, String event) {
        return service.receives().stream()
                .anyMatch(reads -> reads.from().equals(source) && reads.events().contains(event));
    }

    private String names(Predicate<ServiceContract> wanted) {
        List<String> names =
                services.stream().filter(wanted).map(ServiceContract::service).toList();
        return names.isEmpty() ? "nobody yet" : String.join(", ", names);
    }

    private String personalData(String source) {
        List<String> fields = contracts.events(source).stream()
                .flatMap(event -> personalFields(contracts.schema(source, event)))
                .distinct()
                .toList();
        return fields.isEmpty() ? "none, only ids" : String.join(", ", fields);
    }

    /** The names of the fields that a schema marks as personal, at whatever depth. */
    static Stream<String> personalFields(JsonNode schema) {
        return Stream.concat(
                schema.propertyStream()
                        .filter(field -> field.getValue().path(PERSONAL).asBoolean(false))
                        .map(field -> "`" + field.getKey() + "`"),
                schema.valueStream().flatMap(EventsPage::personalFields));
    }
}
