/** Tests of the embedded parts: that they keep what they took, and say clearly why they cannot start. */
@NullMarked
package cursus.embedded;

import org.jspecify.annotations.NullMarked;
