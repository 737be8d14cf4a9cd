/** How enrolment stands the minute in which registration opens: everybody wants one of few seats at once. */
@NullMarked
package cursus.load.openingday;

import org.jspecify.annotations.NullMarked;
