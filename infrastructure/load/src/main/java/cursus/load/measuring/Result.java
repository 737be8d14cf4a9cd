package cursus.load.measuring;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param method what was done, in a sentence: warm-up, repeats, rates
 * @param figures absolute values; the unit ends the name
 * @param ratios the suite against its raw parts, or against a peer
 * @param bars what the ratios and figures have to reach
 * @param profile what the processor was spent on, hottest first; empty where nobody looked
 */
public record Result(
        String method, Figures figures, Figures ratios, List<Bar> bars, List<String> profile, Spread spread) {

    public Result {
        bars = List.copyOf(bars);
        profile = List.copyOf(profile);
    }
}
