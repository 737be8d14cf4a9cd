package cursus.gateway.interest;

/** Where the interest stands to which a link belongs. */
public record Standing(String cohort, State state, String registration) {

    /** As the catalogue names it. */
    public enum State {
        TO_CONFIRM,
        CONFIRMED,
        ENDED
    }

    /** The registration that was waited for is open. */
    public boolean open() {
        return registration.equals("OPEN");
    }
}
