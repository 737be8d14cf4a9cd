package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.embedded.DeclaredTopic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole folders: events that go, examples that no longer fit, topics that change. */
class ReleaseComparisonTest {

    private static final String STREAM = "cursus.parts.wheels";
    private static final String SCHEMA = """
            {"description": "A wheel.", "type": "object", "required": ["wheel"],
             "properties": {"wheel": {"type": "string"}, "size": {"type": "integer"}}}""";
    private static final DeclaredTopic TOPIC =
            new DeclaredTopic(STREAM + ".v1", "wheel", 6, Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

    @TempDir
    private Path folder;

    private ContractFolder released;
    private ContractFolder today;

    @BeforeEach
    void the_same_twice() {
        released = new ContractFolder(folder.resolve("released"));
        today = new ContractFolder(folder.resolve("today"));
        for (ContractFolder contracts : List.of(released, today)) {
            schema(contracts, "WheelTurned", SCHEMA);
            example(contracts, "WheelTurned.v1", "{\"wheel\": \"w\", \"size\": 4}");
        }
    }

    @Test
    void what_did_not_change_is_sound_and_allowed() {
        assertThat(ReleaseComparison.between(released, today)).isEmpty();
        assertThat(Soundness.faults(today, List.of(TOPIC))).isEmpty();
    }

    @Test
    void an_event_may_come() {
        schema(today, "WheelLost", SCHEMA);

        assertThat(ReleaseComparison.between(released, today)).isEmpty();
    }

    @Test
    void an_event_that_is_gone_is_refused() {
        schema(released, "WheelLost", SCHEMA);

        assertThat(ReleaseComparison.between(released, today))
                .extracting(Refusal::file, Refusal::is)
                .containsExactly(tuple(STREAM + "/WheelLost.v1.schema.json", "absent"));
    }

    @Test
    void an_event_that_has_another_name_is_refused_with_a_guess_at_it() {
        schema(released, "WheelLost", SCHEMA);
        schema(today, "WheelGone", SCHEMA);

        assertThat(ReleaseComparison.between(released, today))
                .extracting(Refusal::is)
                .containsExactly("absent, renamed to WheelGone?");
    }

    @Test
    void a_schema_that_forbids_what_an_old_example_contains_is_refused_with_its_words() {
        schema(today, "WheelTurned", SCHEMA.replace("integer\"", "integer\", \"maximum\": 3"));

        assertThat(ReleaseComparison.between(released, today))
                .extracting(Refusal::toString)
                .anySatisfy(refusal -> assertThat(refusal)
                        .startsWith(STREAM + "/examples/WheelTurned.v1.json: was published like this once, and "
                                + STREAM + "/WheelTurned.v1.schema.json now forbids it: /size: "));
    }

    @Test
    void an_event_without_an_example_is_a_fault() {
        schema(today, "WheelLost", SCHEMA);

        assertThat(Soundness.faults(today, List.of(TOPIC)))
                .extracting(Refusal::toString)
                .containsExactly(STREAM + "/WheelLost.v1.schema.json: has no example; " + STREAM
                        + "/examples/WheelLost.v1.json is missing");
    }

    @Test
    void an_example_that_its_own_schema_forbids_is_a_fault() {
        example(today, "WheelTurned.v1.flat", "{\"size\": 4}");

        assertThat(Soundness.faults(today, List.of(TOPIC)))
                .extracting(Refusal::file)
                .containsExactly(STREAM + "/examples/WheelTurned.v1.flat.json");
    }

    @Test
    void an_example_of_no_event_is_a_fault() {
        example(today, "WheelTurnd.v1", "{\"wheel\": \"w\"}");

        assertThat(Soundness.faults(today, List.of(TOPIC)))
                .extracting(Refusal::file)
                .containsExactly(STREAM + "/examples/WheelTurnd.v1.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"integer\" | \"type\": \"int\"                                       | is no JSON Schema",
                "\"required\": [\"wheel\"] | \"required\": []                                    | does not require wheel",
                "\"type\": \"integer\" | \"type\": \"integer\", \"x-personal-data\": true        | marks `size` as personal",
                "A wheel.              | ''                                                      | has no description"
            })
    void a_schema_that_lacks_something_is_a_fault(String part, String instead, String why) {
        schema(today, "WheelTurned", SCHEMA.replace(part, instead));

        assertThat(Soundness.faults(today, List.of(TOPIC)))
                .extracting(Refusal::why)
                .anySatisfy(told -> assertThat(told).startsWith(why));
    }

    @Test
    void a_stream_without_a_topic_and_a_topic_without_a_stream_are_faults() {
        DeclaredTopic other = new DeclaredTopic("cursus.parts.doors.v1", "door", 6, Map.of());

        assertThat(Soundness.faults(today, List.of(other)))
                .extracting(Refusal::file)
                .containsExactlyInAnyOrder(STREAM, "cursus.parts.doors");
    }

    @Test
    void a_topic_that_is_gone_is_refused() {
        assertThat(ReleaseComparison.between(List.of(TOPIC), List.of()))
                .extracting(Refusal::at)
                .containsExactly("/" + STREAM + ".v1");
    }

    @ParameterizedTest
    @CsvSource({
        "wheel, 6, delete,  retention.ms, -1,        -1,        allowed",
        "wheel, 6, delete,  retention.ms, 1000,      -1,        allowed",
        "wheel, 6, delete,  retention.ms, 1000,      2000,      allowed",
        "wheel, 6, delete,  retention.ms, -1,        604800000, whoever rebuilds from it would miss records",
        "wheel, 6, delete,  retention.ms, 2000,      1000,      whoever rebuilds from it would miss records",
        "wheel, 6, compact, retention.ms, -1,        -1,        what is kept is part of what a topic promises",
        "wheel, 3, delete,  retention.ms, -1,        -1,        'records of one key would be on several partitions, and lose their order'",
        "wheel, 9, delete,  retention.ms, -1,        -1,        'records of one key would be on several partitions, and lose their order'",
        "size,  6, delete,  retention.ms, -1,        -1,        records of one key would be on several partitions",
        "wheel, 6, delete,  retention.bytes, -1,     9000,      it would forget by size",
    })
    void a_log_may_only_keep_more(
            String key, int partitions, String policy, String setting, String was, String is, String why) {
        DeclaredTopic before = new DeclaredTopic(
                "w",
                "wheel",
                6,
                setting.equals("retention.ms") ? Map.of("cleanup.policy", "delete", setting, was) : Map.of());
        DeclaredTopic after = new DeclaredTopic("w", key, partitions, Map.of("cleanup.policy", policy, setting, is));

        assertThat(ReleaseComparison.between(List.of(before), List.of(after)))
                .extracting(Refusal::why)
                .containsExactlyElementsOf(why.equals("allowed") ? List.of() : List.of(why));
    }

    @Test
    void a_card_may_be_remembered_for_a_shorter_time_and_not_for_longer() {
        DeclaredTopic days = card("604800000");

        assertThat(ReleaseComparison.between(List.of(days), List.of(card("86400000"))))
                .isEmpty();
        assertThat(ReleaseComparison.between(List.of(days), List.of(card("904800000"))))
                .extracting(Refusal::why)
                .containsExactly("what was erased would be kept for longer");
    }

    private static DeclaredTopic card(String lag) {
        return new DeclaredTopic("w", "wheel", 6, Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", lag));
    }

    private static void schema(ContractFolder contracts, String event, String json) {
        SuiteContracts.write(contracts.folder().resolve(ContractFolder.fileOf(STREAM, event)), json);
    }

    private static void example(ContractFolder contracts, String name, String json) {
        SuiteContracts.write(contracts.folder().resolve(ContractFolder.exampleFileOf(STREAM, name)), json);
    }
}
