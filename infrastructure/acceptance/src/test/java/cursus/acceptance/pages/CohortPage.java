package cursus.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import cursus.acceptance.suite.Waiting;

/** A cohort as its officer sees it. */
public final class CohortPage {

    private final Reader reader;
    private final Page page;

    CohortPage(Reader reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** The page of a cohort for an officer who has signed in. */
    public static CohortPage of(Reader reader, String cohort) {
        reader.visits("/officer/cohorts/" + cohort);
        return new CohortPage(reader);
    }

    public CohortPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Looks again until the figures are these: capacity, confirmed, held, offered, free, waiting. */
    public CohortPage countsSeats(String figures) {
        Waiting.until("the seats are " + figures)
                .until(() -> figures.equals(
                                String.join(" ", page.locator("dl.figures dd").allTextContents()))
                        || reloaded());
        return this;
    }

    public CohortPage lists(String person, String state) {
        assertThat(page.locator("section[aria-labelledby=files] tr")
                        .filter(new Locator.FilterOptions().setHasText(person)))
                .containsText(state);
        return this;
    }

    /** Looks again until somebody is among the participants. */
    public CohortPage namesParticipant(String person) {
        Waiting.until(person + " takes part")
                .until(() -> page.locator("section[aria-labelledby=roster] li")
                                .allTextContents()
                                .contains(person)
                        || reloaded());
        return this;
    }

    /** Who waits stands in this order. */
    public CohortPage ranksWaiters(String... ranks) {
        assertThat(page.locator("section[aria-labelledby=waiting] tbody td:first-child"))
                .hasText(ranks);
        return this;
    }

    public CohortPage hasSessions(int count) {
        assertThat(page.locator("section[aria-labelledby=timetable] tbody tr")).hasCount(count);
        return this;
    }

    private boolean reloaded() {
        page.reload();
        return false;
    }
}
