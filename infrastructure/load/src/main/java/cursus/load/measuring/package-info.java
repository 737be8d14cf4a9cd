/** What all benchmarks share: rates, latencies, rounds, bars, and the machine. */
@NullMarked
package cursus.load.measuring;

import org.jspecify.annotations.NullMarked;
