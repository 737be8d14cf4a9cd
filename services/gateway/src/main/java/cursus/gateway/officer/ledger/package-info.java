/** The officer's page of a cohort's ledger: who has a seat, who is next, and why. */
@NullMarked
package cursus.gateway.officer.ledger;

import org.jspecify.annotations.NullMarked;
