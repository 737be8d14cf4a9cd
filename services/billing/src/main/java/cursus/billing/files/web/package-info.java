/** The door to what billing did about an enrolment. */
@NullMarked
package cursus.billing.files.web;

import org.jspecify.annotations.NullMarked;
