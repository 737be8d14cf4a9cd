@NullMarked
package cursus.enrolment.receipts.jws;

import org.jspecify.annotations.NullMarked;
