package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Looking for a programme in the list. */
class SearchPageTest extends WithGateway {

    private static final String LIST = "GET /api/catalogue/programmes";
    private static final String FACETS = """
            ,"facets":{"families":[{"family":"Management","count":2},{"family":"Écologie & climat","count":1}]}""";

    @Test
    void what_is_looked_for_is_asked_of_the_catalogue_and_stays_in_the_form_and_in_every_link() {
        SERVICES.answers(LIST, 200, found(47, true, Samples.PROGRAMME));

        String page = browser()
                .get(
                        "/?q=%C3%A9t%C3%A9+%26+%7Bx%7D&family=%C3%89cologie+%26+climat&branch=STATE&maxPrice=8%20000&from=2027-09-01&open=true&page=1")
                .body();

        assertThat(decoded(asked()))
                .contains("page=1", "q=été & {x}", "family=Écologie & climat", "branch=STATE", "maxPrice=8000")
                .contains("from=2027-09-01", "open=true");
        assertThat(page)
                .contains(
                        "47 formations", "value=\"été &amp; {x}\"", "value=\"STATE\" selected", "value=\"2027-09-01\"")
                .contains("Écologie &amp; climat (1)", "rel=\"next\"", "page=2&amp;")
                .containsPattern("id=\"without-branch\"|id=\"without-q\"");
    }

    @Test
    void each_filter_can_be_taken_away_by_itself() {
        SERVICES.answers(LIST, 200, found(1, false, Samples.PROGRAMME));

        String page = browser().get("/?q=chef&branch=STATE&place=REMOTE").body();

        assertThat(page)
                .contains("href=\"/?branch=STATE&amp;place=REMOTE\" id=\"without-q\"")
                .contains("href=\"/?place=REMOTE&amp;q=chef\" id=\"without-branch\"")
                .contains("href=\"/\" id=\"everything\"", "Une formation");
    }

    @Test
    void what_cannot_be_read_in_an_address_counts_as_not_said() {
        SERVICES.answers(LIST, 200, Samples.PROGRAMMES);

        int status = browser()
                .get("/?branch=ARMY&place=&maxPrice=-3&from=tomorrow&to=2027-13-01&open=maybe&q=%20%20&page=x&utm=1")
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(asked()).isEqualTo("page=0");
    }

    @Test
    void a_period_that_ends_before_it_begins_has_no_end() {
        SERVICES.answers(LIST, 200, Samples.PROGRAMMES);

        browser().get("/?from=2027-09-01&to=2027-08-01");

        assertThat(asked()).isEqualTo("page=0&from=2027-09-01");
    }

    @Test
    void a_filter_that_the_catalogue_does_not_know_any_more_is_left_out_and_that_is_said() {
        SERVICES.answers(
                LIST,
                asked -> asked.query().contains("family")
                        ? new Peer.Told(422, """
                        {"type":"urn:cursus:problem:filter-unknown","status":422,
                         "errors":[{"field":"family","message":"Ce thème n’existe pas."}]}""")
                        : new Peer.Told(200, found(1, false, Samples.PROGRAMME)));

        String page = browser().get("/?q=chef&family=Disparue").body();

        assertThat(page)
                .contains("Piloter la transformation", "il a été laissé de côté", "value=\"chef\"")
                .doesNotContain("value=\"Disparue\"", ">Disparue<");
    }

    @Test
    void a_search_that_finds_nothing_helps_on() {
        SERVICES.answers(LIST, 200, found(0, false, ""));

        String page = browser().get("/?q=licorne&branch=STATE").body();

        assertThat(page)
                .contains("Aucune formation ne répond", "Retirez un critère", "Essayez un mot plus court")
                .contains("Voir toutes les formations", "id=\"without-q\"");
    }

    @Test
    void the_list_is_there_too_while_the_catalogue_tells_neither_how_many_nor_by_what() {
        SERVICES.answers(LIST, 200, Samples.PROGRAMMES);

        assertThat(browser().get("/").body())
                .contains("Piloter la transformation", "name=\"q\"")
                .doesNotContain("name=\"family\"", "id=\"count\"");
    }

    private static String asked() {
        return SERVICES.asked(LIST).getLast().query();
    }

    private static String decoded(String query) {
        return URLDecoder.decode(query.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String found(int total, boolean more, String items) {
        return "{\"items\":[%s],\"page\":%d,\"size\":20,\"hasNext\":%s,\"total\":%d%s}"
                .formatted(items, more ? 1 : 0, more, total, FACETS);
    }
}
