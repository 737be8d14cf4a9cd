package cursus.messaging.figures;

/** Gauges whose numbers cost a question to the store. */
public interface Figure {

    /** A word for it in {@code cursus.figures.age}. */
    String name();

    /**
     * Asks, and sets the gauges. Called every ten seconds by one thread, whoever scrapes, so one question may cost what an
     * index costs and not a scan that grows with the years.
     *
     * @throws RuntimeException where the store is away; the gauges then keep what they had
     */
    void refresh();
}
