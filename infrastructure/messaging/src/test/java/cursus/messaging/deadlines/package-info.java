@NullMarked
package cursus.messaging.deadlines;

import org.jspecify.annotations.NullMarked;
