/** Programmes, as far as messages say what is taught. */
@NullMarked
package cursus.notification.programmes;

import org.jspecify.annotations.NullMarked;
