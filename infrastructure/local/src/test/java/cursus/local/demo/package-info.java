/** Tests of the local suite’s demo part. */
@NullMarked
package cursus.local.demo;

import org.jspecify.annotations.NullMarked;
