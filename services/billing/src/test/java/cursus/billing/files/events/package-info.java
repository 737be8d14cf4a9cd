@NullMarked
package cursus.billing.files.events;

import org.jspecify.annotations.NullMarked;
