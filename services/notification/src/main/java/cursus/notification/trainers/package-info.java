/** Who teaches, as far as messages name them. */
@NullMarked
package cursus.notification.trainers;

import org.jspecify.annotations.NullMarked;
