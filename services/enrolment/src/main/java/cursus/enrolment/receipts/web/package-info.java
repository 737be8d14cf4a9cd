@NullMarked
package cursus.enrolment.receipts.web;

import org.jspecify.annotations.NullMarked;
