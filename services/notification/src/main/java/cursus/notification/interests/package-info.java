/** Those who want to be told when registration opens, as catalogue knows them. */
@NullMarked
package cursus.notification.interests;

import org.jspecify.annotations.NullMarked;
