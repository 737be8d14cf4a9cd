/** Where officers write programmes: drafts, their sections, versions, publication and withdrawal. */
@NullMarked
package cursus.gateway.officer.programmes;

import org.jspecify.annotations.NullMarked;
