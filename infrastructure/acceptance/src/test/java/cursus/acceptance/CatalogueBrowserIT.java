package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.InterestPage;
import cursus.acceptance.pages.ProgrammePage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What everybody may look for and read, in a real browser, with JavaScript and by the keyboard without it. */
@WithBrowser
class CatalogueBrowserIT {

    private static final String CYCLE = "ACAT-041";
    private static final String SHORT = "DECID-012";
    private static final Pattern LINK = Pattern.compile("/interest/[0-9a-f]{32}[A-Za-z0-9_-]{43}");

    private final Suite suite;
    private final Chromium chromium;

    CatalogueBrowserIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void a_programme_is_looked_for_by_words_and_filters_which_come_off_one_by_one(
            Language language, boolean javaScript) {
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.opensHome()
                    .searches(language.of("tiers-lieux", "third places"))
                    .finds(CYCLE)
                    .doesNotFind(SHORT)
                    .keeps("programmes-found")
                    .isSharedByItsAddress()
                    .finds(CYCLE)
                    .searches(language.of("DECIDER", "deciding"))
                    .narrowsToOpenFor("STATE")
                    .keeps("programmes-narrowed")
                    .removes("branch")
                    .finds(SHORT)
                    .searches("licorne xyz")
                    .findsNothingAndHelps()
                    .keeps("programmes-none");
        }
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void the_page_of_a_programme_leads_through_itself_and_to_the_rules_that_apply(
            Language language, boolean javaScript) {
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            ProgrammePage page = reader.opensHome().opens(CYCLE);
            page.says("91 %")
                    .says("cycle-transformation@example.org")
                    .keeps("programme-rich")
                    .goesTo("results")
                    .followsTheTextToModule(3)
                    .prints();
            page.reads("REGLEMENT").keeps("document");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_search_engine_finds_the_course_and_its_cohorts_and_the_browser_has_nothing_to_say_against_it(
            Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            JsonNode course = reader.opensHome().opens(CYCLE).course();

            assertThat(course.path("@type").asString()).isEqualTo("Course");
            assertThat(course.path("name").asString())
                    .contains(language.of("transformation publique", "public transformation"));
            assertThat(course.at("/hasCourseInstance/0/courseWorkload").asString())
                    .isEqualTo("PT84H");
            assertThat(course.at("/hasCourseInstance/0/offers/price").asString())
                    .isEqualTo("7850.00");
        }
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, false"})
    void whoever_wants_to_be_told_of_an_opening_asks_confirms_and_leaves_again(Language language, boolean javaScript) {
        Assumptions.assumeTrue(suite.mailbox().isPresent(), "another mail server is used");
        Opened opened = new Officer(suite).announces(Terms.seats(2).toBeAnnounced());
        String address = "told-" + language.code() + "@example.org";
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.visits("/programmes/" + opened.programme());
            reader.programmePage()
                    .keeps("programme-to-come")
                    .wantsToBeToldOf(opened.cohort())
                    .keeps("interest")
                    .gives("no address")
                    .isRefused()
                    .keeps("interest-refused")
                    .gives(address)
                    .isSentToTheMailbox()
                    .keeps("interest-asked");
            String link = linkTo(address, language);
            InterestPage.at(reader, link)
                    .keeps("interest-to-confirm")
                    .confirms()
                    .says(language.of("est confirmée", "is confirmed"))
                    .keeps("interest-confirmed");
            InterestPage.at(reader, link + "/unsubscribe")
                    .leaves()
                    .says(language.of("ne recevrez plus", "no further message"))
                    .keeps("interest-ended");
        }
    }

    private String linkTo(String address, Language language) {
        Matcher link = LINK.matcher(suite.mailbox()
                .orElseThrow()
                .await(address, language.of("Confirmez votre adresse", "Confirm your address"))
                .text());
        assertThat(link.find()).as("a link to %s", address).isTrue();
        return link.group();
    }
}
