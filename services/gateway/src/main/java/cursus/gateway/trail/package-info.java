/** The officer's page that follows one enrolment through every service. */
@NullMarked
package cursus.gateway.trail;

import org.jspecify.annotations.NullMarked;
