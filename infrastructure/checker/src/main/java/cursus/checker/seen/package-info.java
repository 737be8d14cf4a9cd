/** What was read of a suite at about one time; it never changes. */
@NullMarked
package cursus.checker.seen;

import org.jspecify.annotations.NullMarked;
