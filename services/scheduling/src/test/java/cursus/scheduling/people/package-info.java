@NullMarked
package cursus.scheduling.people;

import org.jspecify.annotations.NullMarked;
