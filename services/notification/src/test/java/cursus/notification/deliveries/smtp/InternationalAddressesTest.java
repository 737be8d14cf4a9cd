package cursus.notification.deliveries.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.embedded.FreePorts;
import cursus.notification.ScriptedServer;
import cursus.notification.ScriptedServer.Stage;
import cursus.notification.ScriptedServer.Taken;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.deliveries.Obstacle;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternationalAddressesTest {

    private final int port = FreePorts.findOne();
    private final ScriptedServer scripted = new ScriptedServer(port);
    private final Gateway gateway = Gateway.to(port);

    @AfterEach
    void stop() {
        scripted.close();
    }

    @ParameterizedTest
    @CsvSource({
        "claire@bücher.example,   claire@xn--bcher-kva.example",
        "claire@BÜCHER.example,   claire@xn--bcher-kva.example",
        "claire@例え.テスト,       claire@xn--r8jz45g.xn--zckzah"
    })
    void a_domain_beyond_ascii_is_reached_by_its_name_in_ascii_at_any_server(String address, String reached) {
        assertThat(gateway.send(1, address)).isInstanceOf(Outcome.Accepted.class);

        assertThat(onlyMail().to()).startsWith("RCPT TO:<" + reached + ">");
        assertThat(onlyMail().from()).doesNotContain("SMTPUTF8");
        assertThat(onlyMail().header("To")).contains(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hélène@example.org", "δοκιμή@example.org", "claire@straße.example"})
    void what_only_a_server_with_smtputf8_can_take_goes_there_as_it_is(String address) {
        scripted.offering("8BITMIME", "SMTPUTF8");

        assertThat(gateway.send(1, address)).isInstanceOf(Outcome.Accepted.class);

        assertThat(utf8(onlyMail().to())).startsWith("RCPT TO:<" + address + ">");
        assertThat(onlyMail().from()).contains("SMTPUTF8");
        assertThat(onlyMail().header("To")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hélène@example.org", "claire@straße.example"})
    void where_the_server_does_not_offer_it_the_mail_fails_for_good_and_says_why(String address) {
        Outcome outcome = gateway.send(1, address);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.why()).isEqualTo(Obstacle.of(Obstacle.Kind.ADDRESS_INTERNATIONAL)));
        assertThat(scripted.taken()).isEmpty();
    }

    @Test
    void a_server_that_offers_it_and_then_will_not_is_taken_at_its_last_word() {
        scripted.offering("SMTPUTF8").when(Stage.RCPT, "553 5.6.7 Not to that one");

        assertThat(gateway.send(1, "hélène@example.org"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().kind()).isEqualTo(Obstacle.Kind.ADDRESS_INTERNATIONAL));
    }

    @Test
    void mails_to_plain_addresses_do_not_ask_for_it() {
        scripted.offering("8BITMIME", "SMTPUTF8");

        assertThat(gateway.send(1, "claire@example.org")).isInstanceOf(Outcome.Accepted.class);

        assertThat(onlyMail().from()).doesNotContain("SMTPUTF8");
        assertThat(onlyMail().raw().chars()).as("the whole mail in ASCII").allMatch(character -> character < 128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nobody",
                "@example.org",
                "nobody@",
                "a@b@c",
                "a b@example.org",
                "a@exa mple.org",
                "a@.example.org",
                "a@bücher..example",
                "a@-bücher.example",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nRCPT TO:<b@example.org>",
                "<a@example.org>",
                "X <a@example.org>",
                "undisclosed:a@example.org;",
                "a@example.org\u0000"
            })
    void an_address_that_is_none_is_refused_for_good_and_no_server_hears_of_it(String address) {
        assertThat(gateway.send(1, address))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().kind()).isEqualTo(Obstacle.Kind.ADDRESS_INVALID));
        assertThat(scripted.connections()).isZero();
    }

    private Taken onlyMail() {
        assertThat(scripted.taken()).hasSize(1);
        return scripted.taken().getFirst();
    }

    private static String utf8(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
