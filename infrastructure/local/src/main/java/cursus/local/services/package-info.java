/**
 * Several Spring Boot applications in one JVM, each behind a class loader of its own, started by its own {@code main} and
 * unaware of the others.
 */
@NullMarked
package cursus.local.services;

import org.jspecify.annotations.NullMarked;
