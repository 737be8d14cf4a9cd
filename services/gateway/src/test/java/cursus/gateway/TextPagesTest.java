package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPagesTest extends WithGateway {

    @ParameterizedTest
    @CsvSource({
        "/legal, Mentions légales, Legal notice",
        "/privacy, Protection des données personnelles, Privacy notice",
        "/accessibility, Déclaration d’accessibilité, Accessibility statement"
    })
    void everybody_reads_them_in_both_languages_marked_as_demonstration(String page, String french, String english) {
        assertThat(browser().get(page).body())
                .contains(
                        "<h1>" + french + "</h1>", "<title>" + french + " – Cursus</title>", "Texte de démonstration");
        assertThat(browser().get(page + "?lang=en").body()).contains("<h1>" + english + "</h1>", "Demonstration text");
    }

    @Test
    void the_rule_by_which_seats_are_given_is_no_demonstration() {
        assertThat(browser().get("/seats").body())
                .contains("<h1>Comment les places sont attribuées</h1>")
                .doesNotContain("démonstration");
        assertThat(browser().get("/seats?lang=en").body()).contains("<h1>How seats are given</h1>");
    }

    @Test
    void they_stand_while_every_service_is_away() {
        for (Service service : Service.values()) {
            line(service).suffers(Line.Trouble.DEAD);
        }

        assertThat(browser().get("/legal").statusCode()).isEqualTo(200);
    }
}
