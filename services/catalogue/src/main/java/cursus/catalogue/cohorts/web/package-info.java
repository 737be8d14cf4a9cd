/** The door to cohorts: announced by a training officer, read by everybody. */
@NullMarked
package cursus.catalogue.cohorts.web;

import org.jspecify.annotations.NullMarked;
