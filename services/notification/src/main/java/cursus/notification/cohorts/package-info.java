/** What cohorts are called and when they run, as catalogue announces them. */
@NullMarked
package cursus.notification.cohorts;

import org.jspecify.annotations.NullMarked;
