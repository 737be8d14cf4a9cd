package cursus.enrolment.seats;

/**
 * Who asks together.
 *
 * @param seats how many seats they need, at least one
 * @param takesFewer whether they would rather take fewer than wait on
 */
public record Party(int seats, boolean takesFewer) {

    public static final Party ALONE = new Party(1, false);

    public Party {
        if (seats < 1) {
            throw new IllegalArgumentException("a party of " + seats);
        }
    }

    /** How many seats must be free before they can be given any. */
    int least() {
        return takesFewer ? 1 : seats;
    }

    /** How many they can be given of so many free ones; 0 where they wait on. */
    int servedBy(int free) {
        if (free >= seats) {
            return seats;
        }
        return takesFewer ? Math.max(0, free) : 0;
    }
}
