@NullMarked
package cursus.checker.invariants;

import org.jspecify.annotations.NullMarked;
