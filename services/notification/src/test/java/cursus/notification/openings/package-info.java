@NullMarked
package cursus.notification.openings;

import org.jspecify.annotations.NullMarked;
