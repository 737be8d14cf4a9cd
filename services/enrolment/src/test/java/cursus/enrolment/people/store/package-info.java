@NullMarked
package cursus.enrolment.people.store;

import org.jspecify.annotations.NullMarked;
