package cursus.notification.deliveries.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.notification.Samples;
import cursus.notification.deliveries.Circumstances;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.MessageFault;
import cursus.notification.deliveries.Messages;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.SessionFacts;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.languages.Language;
import cursus.notification.people.Person;
import cursus.notification.previews.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThymeleafMessagesTest {

    private final Messages messages = new ThymeleafMessages(Samples.settings());

    static Stream<Arguments> messages() {
        return Sample.all().stream()
                .flatMap(sample -> Stream.of(Language.values()).map(language -> Arguments.of(sample, language)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_message_reads_as_text_and_as_html(Sample sample, Language language) {
        Facts facts = sample.facts(language);
        ComposedMessage message = compose(sample.template(), facts);

        String title = facts.cohort().title().in(language);
        String greeting = greeting(facts.person().usualName().isEmpty(), language);
        assertThat(message.subject()).contains(title).doesNotContain("\n");
        assertThat(message.text())
                .contains(greeting, title, sample.occasion().enrolment().orElse(title));
        assertThat(message.html())
                .contains("<html lang=\"%s\">".formatted(language.code()), greeting, "<h1>", "</main>");
        assertThat(message.subject() + message.text() + message.html())
                .as("what was not filled in")
                .doesNotContain("${", "[(", "[#", " th:", "null", "Optional[")
                .doesNotContainPattern("\\{[a-z]+}");
    }

    private static String greeting(boolean nameless, Language language) {
        if (nameless) {
            return language == Language.FRENCH ? "Bonjour," : "Hello,";
        }
        return language == Language.FRENCH ? "Bonjour Claire Fontaine," : "Dear Daniel Okoye,";
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_text_says_every_sentence_that_the_html_says(Sample sample, Language language) {
        ComposedMessage message = compose(sample.template(), sample.facts(language));

        String plain = message.html()
                .replaceAll("(?s)<style>.*</style>|<title>.*</title>|<h1>[^<]*</h1>|<!--.*?-->", "")
                .replaceAll("(?s)<div class=\"preview\".*?</div>", "")
                .replaceAll("<[^>]+>", "\n")
                .replace("&amp;", "&")
                .replace("&#39;", "'");
        assertThat(plain.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .allSatisfy(sentence -> assertThat(message.text()).containsIgnoringCase(sentence));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_text_has_no_holes(Sample sample, Language language) {
        Facts facts = sample.facts(language);
        ComposedMessage message = compose(sample.template(), facts);

        assertThat(message.text())
                .doesNotContain("\n\n\n\n")
                .doesNotContainPattern("(?m)^[ \t]+$")
                .startsWith(greeting(facts.person().usualName().isEmpty(), language));
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, jusqu’au mardi 15 juin 2027 à 9\u00a0h\u00a015 (heure de Paris)",
        "ENGLISH, until Tuesday 15 June 2027 at 09:15 (Paris time)"
    })
    void a_deadline_is_told_by_the_clock_of_paris(Language language, String deadline) {
        assertThat(compose("held", language).text()).contains(deadline);
    }

    @Test
    void the_first_of_a_month_is_written_as_the_french_write_it() {
        assertThat(compose("more", Language.FRENCH).text()).contains("lundi 1er novembre 2027");
        assertThat(compose("more", Language.ENGLISH).text()).contains("Monday 1 November 2027");
    }

    @Test
    void a_hold_without_its_deadline_is_a_fault_and_not_a_broken_sentence() {
        Occasion endless = new Occasion("e", Samples.COHORT, "p", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> compose(
                        Template.ENROLMENT_HELD,
                        new Facts(
                                endless,
                                Samples.person("p", Language.FRENCH),
                                Samples.cohort(),
                                Optional.empty(),
                                SessionFacts.NONE)))
                .isInstanceOf(MessageFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, Les dates de vos séances ne sont pas encore fixées., Ce message vaut convocation",
        "ENGLISH, The dates of your classes are not settled yet., This message is your joining letter"
    })
    void a_confirmation_without_sessions_says_that_their_dates_will_follow(
            Language language, String follow, String dated) {
        ComposedMessage message = compose("undated", language);

        assertThat(message.text()).contains(follow).doesNotContain(dated);
        assertThat(message.calendarParts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, Salle Ampère, Métro ligne 13, Module 2 – Apprendre des tiers-lieux, Voyage apprenant",
        "ENGLISH, Salle Ampère, Metro line 13, Module 2 – Learning from third places, Learning expedition"
    })
    void a_confirmation_convokes_with_place_access_timetable_and_programme(
            Language language, String place, String access, String module, String kind) {
        assertThat(compose("dated", language).text())
                .contains(place, access, module, kind)
                .contains(language == Language.FRENCH ? "de 9\u00a0h\u00a000 à 12\u00a0h\u00a030" : "09:00 to 12:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FRENCH  | dated | Intervenant(e)\u00a0: Hélène Vasseur (maîtresse de conférences en sciences de gestion)
                    FRENCH  | dated | Intervenants\u00a0: Hélène Vasseur (maîtresse de conférences en sciences de gestion), Karim Ould-Brahim
                    ENGLISH | dated | Trainer: Hélène Vasseur (senior lecturer in management science)
                    ENGLISH | more  | Trainers: Karim Ould-Brahim, Hélène Vasseur (senior lecturer in management science)
                    FRENCH  | more  | Intervenant(e)\u00a0: Karim Ould-Brahim
                    """)
    void a_joining_letter_and_its_update_name_who_teaches_each_class(
            Language language, String sample, String trainers) {
        ComposedMessage message = compose(sample, language);

        assertThat(message.text().lines()).contains("  " + trainers);
        assertThat(message.html()).contains(">" + trainers + "</span>");
    }

    @Test
    void a_class_for_which_nobody_is_named_says_nothing_of_trainers() {
        Facts facts = new Facts(
                Samples.occasion("p"),
                Samples.person("p", Language.FRENCH),
                Samples.cohort(),
                Optional.empty(),
                SessionFacts.listing(List.of(Samples.session(1, 1))));

        assertThat(compose(Template.ENROLMENT_CONFIRMED, facts).text()).doesNotContain("Intervenant");
    }

    @Test
    void a_place_is_described_once_however_often_one_goes_there() {
        assertThat(compose("dated", Language.FRENCH).text()).containsOnlyOnce("12 rue de l’Exemple");
    }

    @Test
    void the_address_of_a_remote_class_is_a_link_and_only_addresses_of_the_web_are() {
        assertThat(compose("more", Language.FRENCH).html())
                .contains("<a href=\"https://classe.example.org/cdtp-2027-a\">")
                .contains("Classe virtuelle (à distance)")
                .doesNotContain("<a href=\"12 rue");
    }

    @Test
    void who_cancelled_and_what_follows_is_said() {
        assertThat(compose("on-their-wish", Language.FRENCH).text())
                .contains("Comme vous l’avez demandé", "Préfecture d’exemple", "retirent les séances");
        assertThat(compose("by-the-office", Language.FRENCH).text())
                .contains("Le service de formation a annulé", "Cette annulation vous surprend");
        assertThat(compose("never-confirmed", Language.FRENCH).text())
                .contains("rien ne sera facturé")
                .doesNotContain("suites financières");
    }

    @Test
    void whoever_did_not_act_themselves_is_told_that_it_was_done_in_their_name() {
        assertThat(compose("requested-for-them", Language.FRENCH).text()).contains("a été déposée en votre nom");
        assertThat(compose("undated", Language.ENGLISH).text()).contains("was confirmed in your name");
    }

    @Test
    void several_seats_are_told_by_their_number_and_one_without() {
        assertThat(compose("requested-for-five", Language.FRENCH).text()).contains("pour 5 places");
        assertThat(compose("five-held", Language.FRENCH).subject()).startsWith("5 places vous sont réservées");
        assertThat(compose("five-offered", Language.ENGLISH).text())
                .contains("5 seats in", "Accept these seats")
                .doesNotContain("asked for,");
        assertThat(compose("five-dated", Language.FRENCH).text()).contains("Vos 5 places");
        assertThat(compose("held", Language.FRENCH).text()).contains("une place vous est gardée");
    }

    @Test
    void fewer_seats_than_asked_for_are_told_as_such() {
        assertThat(compose("fewer-offered", Language.FRENCH).text())
                .contains("3 places se sont libérées", "3 des 5 places demandées");
        assertThat(compose("fewer-undated", Language.ENGLISH).text()).contains("3 of the 5 seats asked for");
    }

    @Test
    void one_seat_of_several_asked_for_is_a_seat_and_told_as_fewer() {
        Circumstances oneOfFive = Circumstances.NONE.about(Optional.empty(), Optional.of(5));
        Occasion occasion = new Occasion(
                Optional.of("e-1"),
                Samples.cohort().cohort(),
                "p",
                Optional.of(Instant.parse("2027-06-15T07:15:00Z")),
                Optional.empty(),
                Optional.of(oneOfFive));
        Person reader = Samples.person("p", Language.FRENCH);

        ComposedMessage message = compose(
                Template.SEAT_OFFERED,
                new Facts(occasion, reader, Samples.cohort(), Optional.empty(), SessionFacts.NONE));

        assertThat(message.subject()).startsWith("Une place s’est libérée pour vous");
        assertThat(message.text()).contains("1 des 5 places demandées");
    }

    @Test
    void a_moved_class_says_what_it_replaces() {
        assertThat(compose("one-moved", Language.FRENCH).text())
                .contains("mercredi 29 septembre 2027", "au lieu de\u00a0: mardi 28 septembre 2027")
                .contains("au lieu de\u00a0: Médiathèque du Modèle");
        assertThat(compose("several-moved", Language.FRENCH).text()).doesNotContain("au lieu de\u00a0: Médiathèque");
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, '7\u202f850,00\u00a0€'", "ENGLISH, '€7,850.00'"})
    void an_invoice_tells_number_amount_dates_and_who_pays(Language language, String amount) {
        assertThat(compose("issued", language).text()).contains("F00000041", amount, "Préfecture d’exemple");
    }

    @Test
    void composing_again_gives_the_same_message() {
        assertThat(compose("dated", Language.FRENCH)).isEqualTo(compose("dated", Language.FRENCH));
    }

    @Test
    void a_hostile_name_stays_a_name() {
        Person hostile = new Person(
                "p",
                "Eve\r\nBcc: all@example.org",
                "<script>\"; \u202Edet@ne\u2028END:VEVENT {title} ${x} \\0 $1",
                "eve@example.org",
                Language.FRENCH);
        Facts facts = new Facts(Samples.occasion("p"), hostile, Samples.cohort(), Optional.empty(), SessionFacts.NONE);

        ComposedMessage message = compose(Template.ENROLMENT_HELD, facts);

        assertThat(message.toName()).doesNotContain("\r", "\n", "\u2028", "\u202E");
        assertThat(message.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(message.text()).contains("{title} ${x} \\0 $1");
    }

    private ComposedMessage compose(String sample, Language language) {
        Sample chosen = Sample.all().stream()
                .filter(each -> each.code().equals(sample))
                .findFirst()
                .orElseThrow();
        return compose(chosen.template(), chosen.facts(language));
    }

    private ComposedMessage compose(Template template, Facts facts) {
        return messages.compose(World.awaiting("delivery-1", template, facts.occasion()), facts);
    }
}
