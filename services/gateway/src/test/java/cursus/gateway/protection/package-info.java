@NullMarked
package cursus.gateway.protection;

import org.jspecify.annotations.NullMarked;
