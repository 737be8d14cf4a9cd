/** What somebody outside can see of the running suite: through its API, its topics, its mailbox and its pages. */
@NullMarked
package cursus.acceptance;

import org.jspecify.annotations.NullMarked;
