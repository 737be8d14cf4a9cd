package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancePagesTest extends WithGateway {

    @Test
    void invoices_are_listed_and_each_shows_its_lines_and_its_hash() {
        SERVICES.answers("GET /api/billing/invoices", 200, page(0, false));
        SERVICES.answers("GET /api/billing/invoices/i1", 200, Samples.INVOICE);
        Browser finance = signedIn("FINANCE_OFFICER");

        String list = finance.get("/finance/invoices").body();
        String english = finance.get("/finance/invoices/i1?lang=en").body();

        assertThat(list).contains("F00000001", "15 juin 2027", "Préfecture");
        assertThat(english)
                .contains("<span lang=\"fr\">Piloter la transformation", "€7,850.00", "abc123", "SRV-1")
                .contains("Exempt from VAT:", "<span lang=\"fr\">CGI art. 261-4-4° a</span>");
    }

    @Test
    void invoices_are_sorted_by_links_that_keep_what_else_was_asked() {
        SERVICES.answers("GET /api/billing/invoices", 200, page(1, true));
        Browser finance = signedIn("FINANCE_OFFICER");

        String list = finance.get("/finance/invoices?sort=payer&size=50&page=1&lang=fr")
                .body();

        assertThat(SERVICES.asked("GET /api/billing/invoices").getFirst().query())
                .isEqualTo("page=1&size=50&sort=payer");
        assertThat(list)
                .containsPattern("aria-sort=\"ascending\"[^<]*>\\s*<a[^>]*id=\"sort-payer\"")
                .containsOnlyOnce("aria-sort")
                .contains("href=\"/finance/invoices?lang=fr&amp;size=50&amp;sort=-payer\"")
                .contains("href=\"/finance/invoices?lang=fr&amp;size=50&amp;sort=dueOn\"")
                .contains("href=\"/finance/invoices?lang=fr&amp;page=2&amp;size=50&amp;sort=payer\"");
    }

    @Test
    void the_newest_invoice_comes_first_unless_the_address_says_otherwise() {
        SERVICES.answers("GET /api/billing/invoices", 200, page(0, false));

        String list = signedIn("FINANCE_OFFICER").get("/finance/invoices").body();

        assertThat(SERVICES.asked("GET /api/billing/invoices").getFirst().query())
                .isEqualTo("page=0&sort=-number");
        assertThat(list).contains("aria-sort=\"descending\"", "▼").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=x", "page=-1", "page=99999999999", "size=0&sort=hash", "sort=--number", "sort=%00"})
    void an_address_that_asks_for_nonsense_gets_the_first_page(String query) {
        SERVICES.answers("GET /api/billing/invoices", 200, page(0, false));

        assertThat(signedIn("FINANCE_OFFICER").get("/finance/invoices?" + query).statusCode())
                .isEqualTo(200);
        assertThat(SERVICES.asked("GET /api/billing/invoices").getFirst().query())
                .isEqualTo("page=0&sort=-number");
    }

    @Test
    void behind_the_last_invoice_there_is_a_way_back() {
        SERVICES.answers("GET /api/billing/invoices", 200, "{\"items\":[],\"page\":7,\"size\":20,\"hasNext\":false}");

        String list =
                signedIn("FINANCE_OFFICER").get("/finance/invoices?page=7").body();

        assertThat(list).contains("La liste s’arrête avant cette page.", "page=6");
    }

    private static String page(int page, boolean hasNext) {
        return "{\"items\":[%s],\"page\":%d,\"size\":20,\"hasNext\":%b}".formatted(Samples.INVOICE, page, hasNext);
    }
}
