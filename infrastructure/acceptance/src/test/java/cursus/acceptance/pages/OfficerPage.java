package cursus.acceptance.pages;

/** The officer's first page. */
public final class OfficerPage {

    private final Reader reader;

    OfficerPage(Reader reader) {
        this.reader = reader;
    }

    public OfficerPage keeps(String name) {
        reader.keeps(name);
        return this;
    }

    /** Announces a cohort of a programme. */
    public NewCohortPage announces(String programme) {
        String address = "main a[href='/officer/cohorts/new?programme=%s']".formatted(programme);
        reader.press(Pages.turnUntil(reader, reader.page().locator(address)));
        return new NewCohortPage(reader);
    }
}
