/** The door to rosters, for training officers and trainers. */
@NullMarked
package cursus.scheduling.rosters.web;

import org.jspecify.annotations.NullMarked;
