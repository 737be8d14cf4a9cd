/** Checking receipts of requests, for whoever has one. */
@NullMarked
package cursus.gateway.receipts;

import org.jspecify.annotations.NullMarked;
