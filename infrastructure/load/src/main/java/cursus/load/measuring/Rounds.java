package cursus.load.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The same measurements taken several times. The median counts; how far they lie apart tells how much they are worth. */
public final class Rounds {

    private final List<Figures> taken = new ArrayList<>();

    /** Keeps a round and tells it, for whoever waits. */
    public void add(Figures round) {
        taken.add(round);
        System.out.printf("Round %d: %s%n", taken.size(), round);
    }

    public Figures median() {
        Figures median = new Figures();
        taken.getFirst().all().keySet().forEach(name -> median.put(name, median(name)));
        return median;
    }

    /**
     * The largest distance between two rounds of one figure, as a share of its median. Tails are left out, they always
     * differ; so is processor time, which explains a figure and is none.
     */
    public Spread spread() {
        return taken.getFirst().all().keySet().stream()
                .filter(name -> !name.contains("p99") && !name.contains("processor time"))
                .map(name -> new Spread(name, distance(name)))
                .max(Comparator.comparingDouble(Spread::share))
                .orElseThrow();
    }

    private double median(String name) {
        double[] values = sorted(name);
        return values[values.length / 2];
    }

    private double distance(String name) {
        double[] values = sorted(name);
        double distance = values[values.length - 1] - values[0];
        return distance == 0 ? 0 : distance / median(name);
    }

    private double[] sorted(String name) {
        double[] values = taken.stream().mapToDouble(round -> round.value(name)).toArray();
        Arrays.sort(values);
        return values;
    }
}
