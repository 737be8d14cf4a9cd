package cursus.load.openingday;

/**
 * How large the opening days are, and how often each is measured.
 *
 * @param people who ask on one day
 */
record Scale(int people, int rounds) {

    /** After so many requests a process is as good as warm, however many come on the day itself. */
    private static final int WARM = 2_000;

    private static final int USUAL_ROUNDS = 3;

    Scale {
        if (people < 1 || rounds < 1) {
            throw new IllegalArgumentException("An opening day takes at least one person, and one round");
        }
    }

    /** As {@code openingday.people} and {@code openingday.rounds} say. */
    static Scale ofSettings() {
        return new Scale(
                Integer.getInteger("openingday.people", WARM), Integer.getInteger("openingday.rounds", USUAL_ROUNDS));
    }

    /** As large as it takes to be warm. */
    Scale toWarmUp() {
        return new Scale(Math.min(people, WARM), rounds);
    }
}
