@NullMarked
package cursus.scheduling;

import org.jspecify.annotations.NullMarked;
