package cursus.enrolment.seats;

import java.util.List;

/**
 * The first of many.
 *
 * @param all how many there are
 * @param first at most {@link #MOST} of them
 */
public record Excerpt<T>(int all, List<T> first) {

    public static final int MOST = 100;

    public Excerpt {
        first = List.copyOf(first);
    }

    static <T> Excerpt<T> of(List<T> all) {
        return new Excerpt<>(all.size(), all.stream().limit(MOST).toList());
    }
}
