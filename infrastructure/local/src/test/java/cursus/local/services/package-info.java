/** Tests of several applications in one JVM: nothing of one reaches another. */
@NullMarked
package cursus.local.services;

import org.jspecify.annotations.NullMarked;
