/** The peer: Spring Modulith’s event publication registry, with its events sent to Kafka. */
@NullMarked
package cursus.load.modulith;

import org.jspecify.annotations.NullMarked;
