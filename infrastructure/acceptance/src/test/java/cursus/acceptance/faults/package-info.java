/**
 * Breaks the running suite while people use it, heals it, and has the checker judge what came of it: every service, the
 * broker and the store are processes of their own here, so that each can be killed.
 */
@NullMarked
package cursus.acceptance.faults;

import org.jspecify.annotations.NullMarked;
