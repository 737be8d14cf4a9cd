/**
 * A season to look at: programmes, cohorts and sessions for somebody who has just started the suite, brought in through the
 * services' own doors like anybody's.
 */
@NullMarked
package cursus.local.demo;

import org.jspecify.annotations.NullMarked;
