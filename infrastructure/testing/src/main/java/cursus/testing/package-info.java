/** What the tests of every service share: real parts, contracts, walls and tokens. */
@NullMarked
package cursus.testing;

import org.jspecify.annotations.NullMarked;
