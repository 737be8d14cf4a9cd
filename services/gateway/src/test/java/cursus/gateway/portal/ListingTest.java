package cursus.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class ListingTest {

    private static final Set<String> FIELDS = Set.of("number", "payer");

    @Test
    void an_address_that_says_nothing_means_the_first_page_in_the_usual_order() {
        Listing listing = listing(Map.of());

        assertThat(listing.page()).isZero();
        assertThat(listing.size()).isEmpty();
        assertThat(listing.sort()).isEqualTo("-number");
        assertThat(listing.direction("number")).isEqualTo("descending");
        assertThat(listing.direction("payer")).isEmpty();
    }

    @Test
    void a_column_is_sorted_upwards_first_and_the_other_way_round_next() {
        assertThat(listing(Map.of()).sortedBy("payer")).isEqualTo("/list?sort=payer");
        assertThat(listing(Map.of("sort", "payer")).sortedBy("payer")).isEqualTo("/list?sort=-payer");
        assertThat(listing(Map.of("sort", "-payer")).sortedBy("payer")).isEqualTo("/list?sort=payer");
        assertThat(listing(Map.of()).sortedBy("number")).isEqualTo("/list?sort=number");
    }

    @Test
    void what_else_the_address_says_stays_in_every_link_and_can_do_no_harm_there() {
        Listing listing = listing(Map.of("q", "a&b=\"<+ é", "page", "3", "size", "50"));

        assertThat(listing.sortedBy("payer")).isEqualTo("/list?q=a%26b%3D%22%3C%2B%20%C3%A9&size=50&sort=payer");
        assertThat(listing.atPage(4)).isEqualTo("/list?page=4&q=a%26b%3D%22%3C%2B%20%C3%A9&size=50");
        assertThat(listing.kept(Set.of("q"))).containsExactly(Map.entry("size", "50"));
    }

    @Test
    void two_tables_of_one_page_are_turned_apart() {
        Map<String, String> query = Map.of("page", "2", "waiting-page", "5");
        Listing waiting = new Listing("/list", "waiting", query, Set.of(), "");

        assertThat(waiting.page()).isEqualTo(5);
        assertThat(waiting.atPage(6)).isEqualTo("/list?page=2&waiting-page=6");
        assertThat(listing(query).atPage(3)).isEqualTo("/list?page=3&waiting-page=5");
    }

    @Test
    void a_service_is_asked_for_no_more_than_it_knows() {
        assertThat(asked(listing(Map.of("page", "1", "size", "50", "sort", "payer", "q", "x"))))
                .isEqualTo("page=1&size=50&sort=payer");
        assertThat(asked(listing(Map.of("page", "-1", "size", "101", "sort", "hash"))))
                .isEqualTo("page=0&sort=-number");
        assertThat(asked(Listing.of("/list", Map.of("sort", "payer")))).isEqualTo("page=0");
    }

    private static String asked(Listing listing) {
        return String.valueOf(
                listing.asks(UriComponentsBuilder.newInstance()).build().getRawQuery());
    }

    private static Listing listing(Map<String, String> query) {
        return new Listing("/list", "", query, FIELDS, "-number");
    }
}
