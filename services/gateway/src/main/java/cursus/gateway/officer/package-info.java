/** The training officer's pages: publishing, announcing, following seats and enrolments. */
@NullMarked
package cursus.gateway.officer;

import org.jspecify.annotations.NullMarked;
