package cursus.load.openingday;

/**
 * How large the opening days are, and how often each is measured.
 *
 * @param people who ask on one day
 */
record Scale(int people, int rounds) {

    private static final int USUAL_PEOPLE = 2_000;

    /** Until then the compiler takes as much of the processors as the requests do. */
    private static final int WARM = Integer.getInteger("openingday.warmup", 20_000);

    private static final int USUAL_ROUNDS = 3;

    Scale {
        if (people < 1 || rounds < 1) {
            throw new IllegalArgumentException("An opening day takes at least one person, and one round");
        }
    }

    /** As {@code openingday.people} and {@code openingday.rounds} say. */
    static Scale ofSettings() {
        return new Scale(
                Integer.getInteger("openingday.people", USUAL_PEOPLE),
                Integer.getInteger("openingday.rounds", USUAL_ROUNDS));
    }

    /** How many it takes for a process to be warm. */
    int warmUp() {
        return WARM;
    }
}
