package cursus.load;

/**
 * What a benchmark found.
 *
 * @param method what was done, in a sentence: warm-up, repeats, rates
 * @param figures absolute values; the unit ends the name
 * @param ratios the suite against its raw parts
 */
record Result(String method, Figures figures, Figures ratios) {}
