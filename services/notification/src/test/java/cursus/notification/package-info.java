@NullMarked
package cursus.notification;

import org.jspecify.annotations.NullMarked;
