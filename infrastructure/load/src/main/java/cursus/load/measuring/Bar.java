package cursus.load.measuring;

/**
 * What a ratio or a figure has to reach. A bar that is missed is told as failed, and the run goes on.
 *
 * @param name what has to be reached, in words
 */
public record Bar(String name, double value, double bound, Direction direction) {

    /** On which side of the bound the value has to be. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    public static Bar atLeast(double bound, String name, double value) {
        return new Bar(name, value, bound, Direction.AT_LEAST);
    }

    public static Bar atMost(double bound, String name, double value) {
        return new Bar(name, value, bound, Direction.AT_MOST);
    }

    public boolean met() {
        return switch (direction) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
        };
    }

    @Override
    public String toString() {
        String sign = direction == Direction.AT_LEAST ? "≥" : "≤";
        return "%s: %s %s %.2f, measured %.2f".formatted(met() ? "met" : "FAILED", name, sign, bound, value);
    }
}
