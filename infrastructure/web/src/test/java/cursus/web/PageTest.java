package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final PageRequest SECOND_OF_TWO = new PageRequest(1, 2);

    @Test
    void one_item_more_than_fits_tells_that_there_is_a_next_page() {
        Page<String> page = Page.of(List.of("c", "d", "e"), SECOND_OF_TWO);

        assertThat(page.items()).containsExactly("c", "d");
        assertThat(page.hasNext()).isTrue();
        assertThat(SECOND_OF_TWO.offset()).isEqualTo(2);
        assertThat(SECOND_OF_TWO.oneMore()).isEqualTo(3);
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(Page.of(List.of("c", "d"), SECOND_OF_TWO).hasNext()).isFalse();
        assertThat(Page.of(List.<String>of(), SECOND_OF_TWO).items()).isEmpty();
    }
}
