/**
 * The whole suite on one machine by one command. It starts what a deployment would provide (Kafka, a document store, a mail
 * server, an identity provider) and the services themselves, which know nothing of it.
 */
@NullMarked
package cursus.local;

import org.jspecify.annotations.NullMarked;
