package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import cursus.messaging.inbox.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VariantsTest {

    private static final JsonNode SCHEMA = json("{'type':'object','required':['wheel'],'properties':{"
            + "'wheel':{'type':'string'},'note':{'type':'string'},'tyre':{'$ref':'#/$defs/tyre'},"
            + "'spokes':{'type':'array','items':{'type':'object','properties':{'kind':{'enum':['WOOD']}}}}},"
            + "'$defs':{'tyre':{'type':'object','required':['kind'],'properties':{'kind':{'enum':['SLICK','WET']}}}}}");
    private static final JsonNode EXAMPLE =
            json("{'wheel':'w','note':'n','tyre':{'kind':'WET'},'spokes':[{'kind':'WOOD'}]}");

    private enum Tyre {
        SLICK,
        WET
    }

    private record Strict(String wheel, TyreFields tyre) {
        record TyreFields(Tyre kind) {}
    }

    private record Wheel(String wheel, Optional<String> note, Optional<Kind> tyre, Optional<List<Kind>> spokes) {
        record Kind(Optional<String> kind) {}
    }

    private record Notes(String note) {}

    private record Everything(Map<String, Object> tyre) {}

    @Test
    void each_object_gets_an_unknown_field_each_enumeration_an_unknown_value_and_each_optional_field_goes() {
        assertThat(Variants.of(SCHEMA, EXAMPLE))
                .extracting(Variant::toString)
                .containsExactlyInAnyOrder(
                        "UNKNOWN_FIELD at /addedLater",
                        "UNKNOWN_FIELD at /tyre/addedLater",
                        "UNKNOWN_FIELD at /spokes/0/addedLater",
                        "UNKNOWN_VALUE at /tyre/kind",
                        "UNKNOWN_VALUE at /spokes/0/kind",
                        "OMITTED_FIELD at /note",
                        "OMITTED_FIELD at /tyre",
                        "OMITTED_FIELD at /spokes",
                        "OMITTED_FIELD at /spokes/0/kind");
    }

    @Test
    void a_variant_is_the_example_but_for_one_change() {
        assertThat(Variants.of(SCHEMA, EXAMPLE))
                .extracting(Variant::json)
                .contains(
                        json("{'wheel':'w','tyre':{'kind':'WET'},'spokes':[{'kind':'WOOD'}]}"),
                        json("{'wheel':'w','note':'n','tyre':{'kind':'addedLater'},'spokes':[{'kind':'WOOD'}]}"));
    }

    @Test
    void a_field_that_another_demands_is_not_left_out() {
        JsonNode schema = json("{'type':'object','properties':{'a':{},'b':{}},'dependentRequired':{'a':['b']}}");

        assertThat(Variants.of(schema, json("{'a':1,'b':2}")))
                .extracting(Variant::toString)
                .contains("OMITTED_FIELD at /a")
                .doesNotContain("OMITTED_FIELD at /b");
    }

    @Test
    void a_consumer_that_takes_what_may_be_missing_as_such_has_no_trouble() {
        assertThat(troubles(new Reading<>(Wheel.class, Function.identity()))).isEmpty();
    }

    @Test
    void a_consumer_that_knows_all_values_by_name_has_trouble_with_one_that_is_added() {
        assertThat(troubles(new Reading<>(Strict.class, Function.identity())))
                .anySatisfy(trouble -> assertThat(trouble).startsWith("UNKNOWN_VALUE at /tyre/kind: it can't be read"));
    }

    @Test
    void a_consumer_that_counts_on_an_optional_field_has_trouble_without_it() {
        assertThat(troubles(new Reading<>(Notes.class, Function.identity())))
                .containsExactly(
                        "OMITTED_FIELD at /note: something is null, where only an Optional tells that it may be"
                                + " missing");
    }

    @Test
    void a_consumer_that_takes_over_a_field_that_it_does_not_know_has_trouble() {
        assertThat(troubles(new Reading<>(Everything.class, Function.identity())))
                .anySatisfy(trouble -> assertThat(trouble).startsWith("OMITTED_FIELD at /tyre"));
        assertThat(troubles(new Reading<>(Wheel.class, wheel -> wheel.note().isPresent() ? wheel : "no wheel")))
                .anySatisfy(trouble ->
                        assertThat(trouble).startsWith("OMITTED_FIELD at /note: it changes what has nothing to do"));
    }

    private static List<String> troubles(Reading<?, ?> reading) {
        Tolerance tolerance = new Tolerance(reading, EXAMPLE);
        return Variants.of(SCHEMA, EXAMPLE).stream()
                .flatMap(variant -> tolerance.trouble(variant).stream().map(trouble -> variant + ": " + trouble))
                .toList();
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text.replace('\'', '"'));
    }
}
