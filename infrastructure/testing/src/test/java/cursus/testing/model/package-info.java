@NullMarked
package cursus.testing.model;

import org.jspecify.annotations.NullMarked;
