/** Takes up deliveries that wait, were put off, or were left by a crash. */
@NullMarked
package cursus.notification.deliveries.deadlines;

import org.jspecify.annotations.NullMarked;
