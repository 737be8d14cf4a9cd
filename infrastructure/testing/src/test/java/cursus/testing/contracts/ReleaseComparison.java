package cursus.testing.contracts;

import cursus.embedded.DeclaredTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether today's contracts and topics may take the place of those of a release. */
final class ReleaseComparison {

    private static final String TOPICS = "topics.yml";

    private final List<Refusal> refusals = new ArrayList<>();

    private ReleaseComparison() {}

    static List<Refusal> between(ContractFolder released, ContractFolder today) {
        ReleaseComparison comparison = new ReleaseComparison();
        for (String source : released.sources()) {
            released.events(source).forEach(event -> comparison.event(source, event, released, today));
        }
        return List.copyOf(comparison.refusals);
    }

    static List<Refusal> between(List<DeclaredTopic> released, List<DeclaredTopic> today) {
        Map<String, DeclaredTopic> declared =
                today.stream().collect(Collectors.toMap(DeclaredTopic::name, Function.identity()));
        ReleaseComparison comparison = new ReleaseComparison();
        released.forEach(was -> {
            DeclaredTopic is = declared.get(was.name());
            if (is == null) {
                comparison.refuse(was.name(), "declared", "absent", "consumers read it, and its records are the log");
            } else {
                comparison.topic(was, is);
            }
        });
        return List.copyOf(comparison.refusals);
    }

    private void event(String source, String event, ContractFolder released, ContractFolder today) {
        String file = ContractFolder.fileOf(source, event);
        if (!today.events(source).contains(event)) {
            refusals.add(new Refusal(
                    file,
                    "",
                    "an event",
                    "absent" + renamed(source, event, released, today),
                    "consumers read it, and the log keeps it; go on declaring it, even where nobody sends it"));
            return;
        }
        JsonNode schema = today.schema(source, event);
        refusals.addAll(SchemaComparison.between(file, released.schema(source, event), schema));
        released.examples(source, event)
                .forEach((name, example) -> SchemaPlace.faults(schema, example)
                        .forEach(fault -> refusals.add(Refusal.fault(
                                ContractFolder.exampleFileOf(source, name),
                                "was published like this once, and %s now forbids it: %s".formatted(file, fault)))));
    }

    private static String renamed(String source, String event, ContractFolder released, ContractFolder today) {
        JsonNode shape = Shape.of(SchemaPlace.rootOf(released.schema(source, event)));
        List<String> known = released.events(source);
        return today.events(source).stream()
                .filter(other -> !known.contains(other))
                .filter(other -> Shape.of(SchemaPlace.rootOf(today.schema(source, other)))
                        .equals(shape))
                .map(other -> ", renamed to " + other + "?")
                .findFirst()
                .orElse("");
    }

    private void topic(DeclaredTopic was, DeclaredTopic is) {
        if (!was.key().equals(is.key())) {
            refuse(was.name(), "key " + was.key(), is.key(), "records of one key would be on several partitions");
        }
        if (was.partitions() != is.partitions()) {
            refuse(
                    was.name(),
                    was.partitions() + " partitions",
                    is.partitions() + "",
                    "records of one key would be on several partitions, and lose their order");
        }
        if (Retention.of(was).compacted() != Retention.of(is).compacted()) {
            refuse(
                    was.name(),
                    Retention.of(was).inWords(),
                    Retention.of(is).inWords(),
                    "what is kept is part of what a topic promises");
        } else {
            limits(was, is);
        }
    }

    /** A log must not forget sooner, and a card must not be remembered longer. */
    private void limits(DeclaredTopic was, DeclaredTopic is) {
        long before = Retention.of(was).limit();
        long after = Retention.of(is).limit();
        if (Retention.of(was).compacted() && lasts(after) > lasts(before)) {
            refuse(was.name(), before + " ms", after + " ms", "what was erased would be kept for longer");
        } else if (!Retention.of(was).compacted() && lasts(after) < lasts(before)) {
            refuse(was.name(), before + " ms", after + " ms", "whoever rebuilds from it would miss records");
        }
        if (!was.config().containsKey("retention.bytes") && is.config().containsKey("retention.bytes")) {
            refuse(was.name(), "any size", is.config().get("retention.bytes") + " bytes", "it would forget by size");
        }
    }

    private static long lasts(long limit) {
        return limit < 0 ? Long.MAX_VALUE : limit;
    }

    private void refuse(String topic, String was, String is, String why) {
        refusals.add(new Refusal(TOPICS, "/" + topic, was, is, why));
    }
}
