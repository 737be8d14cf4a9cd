package cursus.load.measuring;

/**
 * How far the rounds of a run lie apart.
 *
 * @param figure the one whose rounds differ most
 * @param share the distance of its rounds, as a share of its median
 */
public record Spread(String figure, double share) {

    /** Rounds that differ by more say little about the next one. */
    private static final double TRUSTED = 0.5;

    public boolean isNoisy() {
        return share > TRUSTED;
    }

    @Override
    public String toString() {
        return "%.0f %% (%s)".formatted(100 * share, figure);
    }
}
