package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheExampleDoor
class SortingTest {

    private final Visitor visitor;

    @Autowired
    SortingTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource({"'',madeOn,true", "?sort=name,name,false", "?sort=-name,name,true", "?sort=madeOn,madeOn,false"})
    void a_list_comes_as_it_is_asked_for_and_otherwise_as_the_controller_says(
            String query, String field, boolean descending) {
        Visitor.Answer answer = visitor.gets("/api/door/sorted" + query);

        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("descending").asBoolean()).isEqualTo(descending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "-colour", "--name", "Name", "-", "", "name,madeOn", "state.payer"})
    void a_list_is_not_sorted_by_what_the_controller_does_not_name(String sort) {
        Visitor.Answer answer = visitor.gets("/api/door/sorted?sort=" + sort, "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:cursus:problem:sort-unknown");
        assertThat(answer.json().path("title").asString()).isEqualTo("Unknown order");
    }
}
