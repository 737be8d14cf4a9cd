@NullMarked
package cursus.scheduling.sessions;

import org.jspecify.annotations.NullMarked;
