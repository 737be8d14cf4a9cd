/** Benchmarks that anybody can repeat: each measures the suite and its raw parts in one run, and prints both. */
@NullMarked
package cursus.load;

import org.jspecify.annotations.NullMarked;
