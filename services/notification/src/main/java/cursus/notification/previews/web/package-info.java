/** Previews of messages over HTTP. */
@NullMarked
package cursus.notification.previews.web;

import org.jspecify.annotations.NullMarked;
