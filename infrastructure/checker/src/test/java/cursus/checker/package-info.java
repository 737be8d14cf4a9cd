@NullMarked
package cursus.checker;

import org.jspecify.annotations.NullMarked;
