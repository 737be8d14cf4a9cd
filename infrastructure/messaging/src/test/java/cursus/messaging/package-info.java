@NullMarked
package cursus.messaging;

import org.jspecify.annotations.NullMarked;
