@NullMarked
package cursus.messaging.http;

import org.jspecify.annotations.NullMarked;
