@NullMarked
package cursus.messaging.figures;

import org.jspecify.annotations.NullMarked;
