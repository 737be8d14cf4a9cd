@NullMarked
package cursus.gateway.calls;

import org.jspecify.annotations.NullMarked;
