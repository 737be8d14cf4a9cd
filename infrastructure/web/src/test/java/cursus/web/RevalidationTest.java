package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheExampleDoor
class RevalidationTest {

    private static final String THINGS = "/api/door/things";

    private final Visitor visitor;

    @Autowired
    RevalidationTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @Test
    void an_answer_may_be_kept_by_its_reader_who_asks_each_time() {
        Visitor.Answer answer = visitor.gets(THINGS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]+\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.headers()).doesNotContainKeys("Pragma", "Expires");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whoever_has_the_answer_already_is_told_just_that() {
        String tag = visitor.gets(THINGS).header("ETag");

        Visitor.Answer again = visitor.gets(THINGS, "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(visitor.gets(THINGS, "If-None-Match", "W/" + tag).status()).isEqualTo(304);
    }

    @Test
    void whoever_has_another_answer_gets_this_one() {
        String tag = visitor.gets(THINGS).header("ETag");

        Visitor.Answer other = visitor.gets(THINGS + "?page=1", "If-None-Match", tag);

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.json().path("page").asInt()).isEqualTo(1);
        assertThat(other.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {THINGS + "?page=-1", THINGS + "/new", "/api/door/me", "/api/door/a;b=c", "/elsewhere"})
    void a_refusal_is_not_kept_and_depends_on_the_language(String path) {
        Visitor.Answer answer = visitor.gets(path, "If-None-Match", "*");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.headers()).doesNotContainKey("ETag");
        assertThat(answer.header("Cache-Control")).doesNotContain("private");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void head_answers_as_get_does_without_the_body() {
        Visitor.Answer got = visitor.gets(THINGS + "?size=5");

        Visitor.Answer head = visitor.heads(THINGS + "?size=5");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"ETag", "Cache-Control", "Content-Type", "Content-Length", "Link"}) {
            assertThat(head.header(header)).as(header).isNotEmpty().isEqualTo(got.header(header));
        }
        assertThat(visitor.heads(THINGS, "If-None-Match", visitor.gets(THINGS).header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/door/me", "/api/door/offers", THINGS + "/new", THINGS + "?page=-1"})
    void head_is_refused_where_get_is(String path) {
        Visitor.Answer head = visitor.heads(path);

        assertThat(head.status()).isEqualTo(visitor.gets(path).status()).isBetween(400, 499);
        assertThat(head.body()).isEmpty();
    }
}
