/** The administrator's page on which a cohort's ledger is replayed from its log and compared with the store. */
@NullMarked
package cursus.gateway.ledgers;

import org.jspecify.annotations.NullMarked;
