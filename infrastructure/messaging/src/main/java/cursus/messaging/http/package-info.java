/** Where messaging meets a service's HTTP door: who caused a decision, what may be tried again, how the service does. */
@NullMarked
package cursus.messaging.http;

import org.jspecify.annotations.NullMarked;
