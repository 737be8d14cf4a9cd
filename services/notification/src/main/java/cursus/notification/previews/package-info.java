/** What each message looks like, on invented facts. */
@NullMarked
package cursus.notification.previews;

import org.jspecify.annotations.NullMarked;
