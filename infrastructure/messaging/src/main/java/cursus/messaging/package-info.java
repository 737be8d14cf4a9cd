/**
 * The words in which a service's model speaks of messages: pure Java, free of Spring, MongoDB and Kafka, so that a model
 * and its use cases may use them.
 */
@NullMarked
package cursus.messaging;

import org.jspecify.annotations.NullMarked;
