@NullMarked
package cursus.checker.reading;

import org.jspecify.annotations.NullMarked;
