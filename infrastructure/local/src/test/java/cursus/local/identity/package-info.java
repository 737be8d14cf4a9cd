/** Tests of the local suite’s identity part. */
@NullMarked
package cursus.local.identity;

import org.jspecify.annotations.NullMarked;
