package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@AtTheExampleDoor
class BodyLimitTest {

    private static final DataSize LITTLE = DataSize.ofBytes(4);

    /** As of a door that shows pages. */
    private static final RefusalPages PAGES = new RefusalPages() {

        @Override
        public Optional<String> page(HttpServletRequest request, HttpStatus status) {
            return request.getRequestURI().startsWith("/api/") ? Optional.empty() : Optional.of("<h1>" + status);
        }

        @Override
        public void headers(HttpServletRequest request, HttpServletResponse response) {
            response.setHeader("X-Own", "yes");
        }
    };

    private final WrittenProblems forPrograms;
    private final WrittenProblems forPeopleToo;

    @Autowired
    BodyLimitTest(WrittenProblems ofTheDoor, Problems problems, LocaleResolver locales, JsonMapper json) {
        this.forPrograms = ofTheDoor;
        this.forPeopleToo = new WrittenProblems(problems, locales, json, Optional.of(PAGES));
    }

    @Test
    void where_there_are_no_pages_everybody_reads_a_problem() throws Exception {
        MockHttpServletResponse response = answerTo("/anything", forPrograms);

        assertThat(response.getContentAsString()).contains("urn:cursus:problem:payload-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/door/offers,         application/problem+json, payload-too-large",
        "/enrolments/1/confirmation, text/html,              <h1>413",
        "/apiary,                  text/html,                <h1>413"
    })
    void where_there_are_pages_a_person_is_refused_by_one(String path, String type, String words) throws Exception {
        MockHttpServletResponse response = answerTo(path, forPeopleToo);

        assertThat(response.getContentType()).startsWith(type);
        assertThat(response.getContentAsString()).contains(words);
        assertThat(response.getHeader("X-Own")).isEqualTo("yes");
    }

    private static MockHttpServletResponse answerTo(String path, WrittenProblems problems) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[] {1, 2, 3, 4, 5});
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();

        new BodyLimit(LITTLE, problems).doFilter(request, response, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(413);
        return response;
    }
}
