/** Random histories of commands, played against a plain model; what fails is told as the shortest history that still fails. */
@NullMarked
package cursus.testing.model;

import org.jspecify.annotations.NullMarked;
