/** What billing hears from enrolment. */
@NullMarked
package cursus.billing.files.events;

import org.jspecify.annotations.NullMarked;
