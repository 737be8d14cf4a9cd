/** Programmes, as catalogue tells of them. */
@NullMarked
package cursus.notification.programmes.events;

import org.jspecify.annotations.NullMarked;
