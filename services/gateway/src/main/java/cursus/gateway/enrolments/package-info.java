/** A registrant's pages: enrolling, following the file, confirming, cancelling. */
@NullMarked
package cursus.gateway.enrolments;

import org.jspecify.annotations.NullMarked;
