/** The languages that people read, and texts in them. */
@NullMarked
package cursus.notification.languages;

import org.jspecify.annotations.NullMarked;
