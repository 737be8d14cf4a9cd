@NullMarked
package cursus.enrolment.receipts;

import org.jspecify.annotations.NullMarked;
