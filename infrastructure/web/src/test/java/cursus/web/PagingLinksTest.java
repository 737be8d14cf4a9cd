package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheExampleDoor
class PagingLinksTest {

    private final Visitor visitor;

    @Autowired
    PagingLinksTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/door/things", "/api/door/things/old"})
    void the_first_page_leads_to_the_next(String path) {
        assertThat(linksOf(path)).isEqualTo("<%s?page=0>; rel=\"first\", <%s?page=1>; rel=\"next\"", path, path);
    }

    @Test
    void a_page_between_leads_both_ways() {
        assertThat(linksOf("/api/door/things?page=1&size=5"))
                .isEqualTo("</api/door/things?page=0&size=5>; rel=\"first\","
                        + " </api/door/things?page=0&size=5>; rel=\"prev\","
                        + " </api/door/things?page=2&size=5>; rel=\"next\"");
    }

    @Test
    void the_last_page_leads_back_only() {
        assertThat(linksOf("/api/door/things?page=2"))
                .isEqualTo("</api/door/things?page=0>; rel=\"first\", </api/door/things?page=1>; rel=\"prev\"");
    }

    @Test
    void whatever_else_was_asked_for_stays() {
        assertThat(linksOf("/api/door/things?state=A%26B&page=2&sort=-number&&paged=yes"))
                .startsWith("</api/door/things?page=0&state=A%26B&sort=-number&paged=yes>; rel=\"first\"");
    }

    @Test
    void what_is_no_page_has_no_links() {
        assertThat(linksOf("/api/door/sorted")).isEmpty();
        assertThat(linksOf("/api/door/things?page=-1")).isEmpty();
        assertThat(linksOf("/api/door/things/new")).isEmpty();
    }

    private String linksOf(String path) {
        return visitor.gets(path).header("Link");
    }
}
