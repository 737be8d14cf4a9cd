/** Tests of the local suite’s mail part. */
@NullMarked
package cursus.local.mail;

import org.jspecify.annotations.NullMarked;
