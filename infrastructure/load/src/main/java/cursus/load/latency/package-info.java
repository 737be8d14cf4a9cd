/** How long the whole suite takes, from a click to what follows from it. */
@NullMarked
package cursus.load.latency;

import org.jspecify.annotations.NullMarked;
