/** Where messaging meets a service's HTTP door: who caused a decision, and what may be tried again. */
@NullMarked
package cursus.messaging.http;

import org.jspecify.annotations.NullMarked;
