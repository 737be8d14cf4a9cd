package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"cursus.protection.mails.period=1h", "cursus.protection.mails.per-address=3"})
class MailRateTest extends WithGateway {

    private static final String INTEREST = "/cohorts/PILOT-28/interest";

    /** Whatever becomes of each request: what was asked for too often is not looked at. */
    @Test
    void nobody_fills_mailboxes_from_here_neither_by_the_page_nor_by_the_api_behind_it() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-28", 200, RichPage.TO_COME);
        for (int asked = 0; asked < 2; asked++) {
            assertThat(post(INTEREST).statusCode()).isNotEqualTo(429);
        }
        assertThat(post("/api/catalogue" + INTEREST).statusCode()).isNotEqualTo(429);

        HttpResponse<String> page = post(INTEREST);
        HttpResponse<String> api = post("/api/catalogue" + INTEREST);

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Trop de demandes");
        assertThat(api.body()).contains("urn:cursus:problem:too-many-requests");
        assertThat(browser().get(INTEREST).statusCode()).as("looking is free").isEqualTo(200);
    }

    private HttpResponse<String> post(String path) {
        return browser().post(path, "application/x-www-form-urlencoded", "email=jo%40example.org");
    }
}
