/** What every HTTP door of the suite has in common; it knows no domain type. */
@NullMarked
package cursus.web;

import org.jspecify.annotations.NullMarked;
