@NullMarked
package cursus.scheduling.people.events;

import org.jspecify.annotations.NullMarked;
