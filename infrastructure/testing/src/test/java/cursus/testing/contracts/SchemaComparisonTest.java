package cursus.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each change of a field's schema on its own: those that are refused, and those that are not. */
class SchemaComparisonTest {

    /** Keywords of one field, as released and today. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'type':'integer'                     | 'type':'string'                            | /type",
                "'type':'integer'                     | 'type':'number'                            | /type",
                "'type':['string','null']             | 'type':'string'                            | /type",
                "'enum':['a','b']                     | 'type':'integer'                           | /type",
                "'enum':['a','b']                     | 'enum':['a']                               | /enum",
                "'type':'string'                      | 'type':'string','enum':['a']               | /enum",
                "'type':'string'                      | 'type':'string','const':'a'                | /const",
                "'type':'string'                      | 'type':'string','pattern':'^a'             | /pattern",
                "'type':'string','pattern':'^a'       | 'type':'string','pattern':'^ab'            | /pattern",
                "'type':'string'                      | 'type':'string','format':'uuid'            | /format",
                "'type':'string','format':'date'      | 'type':'string'                            | /format",
                "'type':'string','format':'date'      | 'type':'string','format':'date-time'       | /format",
                "'type':'string'                      | 'type':'string','minLength':1              | /minLength",
                "'type':'string','minLength':1        | 'type':'string','minLength':2              | /minLength",
                "'type':'string','maxLength':9        | 'type':'string','maxLength':8              | /maxLength",
                "'type':'integer','minimum':0         | 'type':'integer','minimum':1               | /minimum",
                "'type':'integer'                     | 'type':'integer','maximum':9               | /maximum",
                "'type':'integer'                     | 'type':'integer','multipleOf':2            | /multipleOf",
                "'type':'array','items':{}            | 'type':'array','items':{},'minItems':1     | /minItems",
                "'type':'array','items':{}            | 'type':'array','items':{},'uniqueItems':true | /uniqueItems",
                "'type':'array'                       | 'type':'array','items':{}                  | /items",
                "'type':'array','items':{}            | 'type':'array'                             | /items",
                "'type':'array','items':{'type':'string'} | 'type':'array','items':{'type':'integer'} | /items/type",
                "'type':'object'                      | 'type':'object','additionalProperties':false | /additionalProperties",
                "'type':'object','additionalProperties':true | 'type':'object','additionalProperties':{'type':'string'} | /additionalProperties",
                "'type':'object','additionalProperties':{'type':'string'} | 'type':'object','additionalProperties':{'type':'integer'} | /additionalProperties/type",
                "'type':'object'                      | 'type':'object','required':['x']           | /required",
                "'type':'object','required':['x']     | 'type':'object'                            | /required",
                "'type':'string'                      | 'type':'string','not':{'const':'a'}        | /not",
                "'anyOf':[{'type':'string'}]          | 'anyOf':[{'type':'integer'}]               | /anyOf",
                "'type':'string','allOf':[{'minLength':1}] | 'type':'string'                       | /allOf",
                "'type':'string'                      | false                                      | /not"
            })
    void a_change_that_somebody_would_notice_is_refused(String released, String today, String at) {
        assertThat(SchemaComparison.between("E", field(released), field(today)))
                .extracting(Refusal::at)
                .contains("/properties/f" + at);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'enum':['a']                         | 'enum':['a','b']",
                "'enum':['a']                         | 'type':'string','enum':['b','a']",
                "'enum':['a']                         | 'type':'string'",
                "'type':'string','const':'a'          | 'type':'string'",
                "'type':'string','pattern':'^a'       | 'type':'string'",
                "'type':'string','minLength':2        | 'type':'string','minLength':1",
                "'type':'string','minLength':2        | 'type':'string'",
                "'type':'string','maxLength':8        | 'type':'string','maxLength':9",
                "'type':'integer','maximum':9         | 'type':'integer'",
                "'type':'object','additionalProperties':false | 'type':'object'",
                "'type':'object'                      | 'type':'object','additionalProperties':true",
                "'type':'object'                      | 'type':'object','properties':{'added':{'type':'string'}}",
                "'type':'string'                      | 'type':'string','description':'D','title':'T','x-any':1",
                "'type':['string','null']             | 'type':['null','string']",
                "'allOf':[{'minLength':1}]            | 'allOf':[{'minLength':1,'description':'D'}]"
            })
    void a_change_that_nobody_can_notice_is_allowed(String released, String today) {
        assertThat(SchemaComparison.between("E", field(released), field(today))).isEmpty();
    }

    @Test
    void a_field_that_is_gone_is_refused_wherever_it_was() {
        assertThat(SchemaComparison.between(
                        "E", field("'properties':{'x':{'type':'string'},'y':{}}"), field("'properties':{'y':{}}")))
                .extracting(Refusal::toString)
                .containsExactly("E#/properties/f/properties/x: was {\"type\":\"string\"}, is absent:"
                        + " consumers read this field; add another beside it, and fill both");
    }

    @Test
    void a_field_that_has_another_name_is_refused_with_a_guess_at_it() {
        assertThat(SchemaComparison.between(
                        "E",
                        field("'properties':{'x':{'type':'string','description':'X'}}"),
                        field("'properties':{'y':{'type':'string'},'z':{'type':'integer'}}")))
                .extracting(Refusal::is)
                .containsExactly("absent, renamed to y?");
    }

    @Test
    void a_field_is_read_through_its_reference_and_told_of_where_it_stands() {
        JsonNode released = json("{'$defs':{'m':{'type':'string','minLength':1}},'properties':{"
                + "'a':{'$ref':'#/$defs/m','description':'A'},'b':{'$ref':'#/$defs/m'}}}");
        JsonNode today = json("{'$defs':{'m':{'type':'string','minLength':2}},'properties':{"
                + "'a':{'$ref':'#/$defs/m'},'b':{'$ref':'#/$defs/m'}}}");

        assertThat(SchemaComparison.between("E", released, today))
                .extracting(Refusal::at)
                .containsExactly("/$defs/m/minLength");
    }

    @Test
    void a_reference_may_become_what_it_leads_to_and_the_reverse() {
        JsonNode referring = json("{'$defs':{'m':{'enum':['a']}},'properties':{'f':{'$ref':'#/$defs/m'}},"
                + "'allOf':[{'properties':{'f':{'$ref':'#/$defs/m'}}}]}");
        JsonNode plain = json("{'properties':{'f':{'enum':['a']}},'allOf':[{'properties':{'f':{'enum':['a']}}}]}");

        assertThat(SchemaComparison.between("E", referring, plain)).isEmpty();
        assertThat(SchemaComparison.between("E", plain, referring)).isEmpty();
    }

    @Test
    void a_schema_that_leads_to_itself_is_compared_to_its_end() {
        String tree = "{'type':'object','properties':{'child':{'$ref':'#'},'size':{'type':'%s'}}}";

        assertThat(SchemaComparison.between("E", json(tree.formatted("integer")), json(tree.formatted("string"))))
                .extracting(Refusal::at)
                .containsExactly("/properties/size/type");
    }

    @Test
    void every_released_schema_may_take_its_own_place() {
        SuiteContracts suite = SuiteContracts.ofRepository();
        List<Refusal> refusals = suite.today().sources().stream()
                .flatMap(source -> suite.today().events(source).stream()
                        .map(event -> suite.today().schema(source, event)))
                .flatMap(schema -> SchemaComparison.between("E", schema, schema).stream())
                .toList();

        assertThat(refusals).isEmpty();
    }

    /** An event with one field of these keywords. */
    private static JsonNode field(String keywords) {
        String schema = keywords.equals("false") ? keywords : "{" + keywords + "}";
        return json("{'type':'object','properties':{'f':" + schema + "}}");
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text.replace('\'', '"'));
    }
}
