package cursus.acceptance;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.AnotherGateway;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Suite;
import cursus.embedded.FreePorts;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session belongs to no instance of the gateway; and a gateway whose services are away still stands. */
@WithBrowser
class TwoGatewaysIT {

    private final Suite suite;
    private final Chromium chromium;

    TwoGatewaysIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    /** Cookies ignore ports, so the browser brings its session to both, as behind a load balancer. */
    @Test
    void who_signed_in_at_one_gateway_is_known_at_the_other_also_after_a_kill_and_signed_out_at_both() {
        int port = FreePorts.findOne();
        try (Reader reader = chromium.reader(suite, Language.FRENCH, true)) {
            reader.signsInAt("/enrolments", "registrant").heading("Mes inscriptions");
            try (AnotherGateway other = AnotherGateway.beside(suite, port, Set.of())) {
                reader.visits(other.address() + "/enrolments").heading("Mes inscriptions");
                other.kill();
            }
            try (AnotherGateway started = AnotherGateway.beside(suite, port, Set.of())) {
                reader.visits(started.address() + "/enrolments").heading("Mes inscriptions");
                reader.visits("/enrolments").signsOut();
                reader.visits(started.address() + "/enrolments").isSentTo(suite.address("identity"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_asks_too_often_is_told_so_in_the_portals_look(Language language) {
        try (AnotherGateway sparing = AnotherGateway.granting(2, suite);
                Reader reader = chromium.reader(suite, language, true)) {
            for (int i = 0; i < 2; i++) {
                reader.visits(sparing.address() + "/legal").heading(language.of("Mentions légales", "Legal notice"));
            }
            reader.visits(sparing.address() + "/legal")
                    .heading(language.of("Trop de demandes", "Too many requests"))
                    .keeps("too-many-requests");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_service_that_is_away_takes_only_its_own_area_with_it(Language language) {
        try (AnotherGateway lonely = AnotherGateway.beside(
                        suite, FreePorts.findOne(), Set.of("catalogue", "billing", "notification"));
                Reader reader = chromium.reader(suite, language, true)) {
            reader.expectsAwayPages().signsInAt("/enrolments", language.registrant());
            reader.visits(lonely.address() + "/")
                    .heading(language.of("Service momentanément indisponible", "Service unavailable at the moment"))
                    .keeps("away");
            reader.visits(lonely.address() + "/enrolments")
                    .heading(language.of("Mes inscriptions", "My enrolments"))
                    .keeps("enrolments-beside-what-is-away");
        }
    }
}
