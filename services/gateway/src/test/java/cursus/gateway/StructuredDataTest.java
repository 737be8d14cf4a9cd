package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a search engine reads in the page of a programme, held to what it has to find there. */
class StructuredDataTest extends WithGateway {

    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @BeforeEach
    void theServicesKnowIt() {
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, RichPage.PROGRAMME);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 200, Samples.TIMETABLE);
    }

    @Test
    void a_programme_is_a_course_with_all_that_a_course_has_to_say() {
        JsonNode course = course("fr");

        assertThat(course.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(course.path("@type").asString()).isEqualTo("Course");
        assertThat(List.of("@id", "url", "name", "description", "courseCode"))
                .allSatisfy(property -> assertThat(course.path(property).asString(""))
                        .as(property)
                        .isNotBlank());
        assertThat(course.at("/provider/@type").asString()).isEqualTo("Organization");
        assertThat(course.at("/provider/name").asString()).isNotBlank();
        assertThat(course.path("url").asString()).isEqualTo(address() + "/programmes/PILOT");
        assertThat(course.path("hasCourseInstance").size()).isEqualTo(3);
    }

    @Test
    void each_cohort_is_an_instance_with_its_mode_its_dates_its_length_and_its_offer() {
        assertThat(course("fr").path("hasCourseInstance").valueStream()).allSatisfy(instance -> {
            assertThat(instance.path("@type").asString()).isEqualTo("CourseInstance");
            assertThat(instance.path("courseMode").asString()).isIn("Onsite", "Online", "Blended");
            assertThat(instance.path("startDate").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(instance.path("endDate").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(instance.has("courseWorkload") || instance.has("courseSchedule"))
                    .isTrue();
            assertThat(instance.at("/offers/category").asString()).isEqualTo("Paid");
            assertThat(instance.at("/offers/price").asString()).isEqualTo("7850.00");
            assertThat(instance.at("/offers/priceCurrency").asString()).isEqualTo("EUR");
        });
    }

    @Test
    void it_says_what_is_open_what_comes_and_what_is_cancelled() {
        JsonNode instances = course("fr").path("hasCourseInstance");

        assertThat(instances.at("/0/offers/availability").asString()).endsWith("/InStock");
        assertThat(instances.at("/0/courseWorkload").asString()).isEqualTo("PT3H30M");
        assertThat(instances.at("/0/remainingAttendeeCapacity").asInt()).isEqualTo(3);
        assertThat(instances.at("/1/offers/availability").asString()).endsWith("/PreOrder");
        assertThat(instances.at("/2/eventStatus").asString()).endsWith("/EventCancelled");
    }

    @Test
    void it_speaks_the_language_of_the_page() {
        assertThat(course("fr").path("name").asString()).isEqualTo("Piloter la transformation");
        assertThat(course("en").path("name").asString()).isEqualTo("Leading change");
    }

    @Test
    void no_word_of_it_can_end_the_block_in_which_it_stands() {
        String page = browser().get("/programmes/PILOT").body();
        Matcher block = BLOCK.matcher(page);

        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e");
        assertThat(course("fr").path("description").asString())
                .isEqualTo("Un cycle </script><script>alert(1)</script>.");
        assertThat(block.find()).as("another block").isFalse();
    }

    @Test
    void it_gives_nobodys_address_away() {
        assertThat(course("fr").toString()).doesNotContain("example.org\"", "@example");
    }

    private JsonNode course(String language) {
        Matcher block = BLOCK.matcher(
                browser().get("/programmes/PILOT?lang=" + language).body());
        assertThat(block.find()).isTrue();
        return JsonMapper.builder().build().readTree(block.group(1));
    }
}
