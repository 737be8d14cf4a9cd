/** Composes messages: texts, HTML and calendar parts in the reader’s language. */
@NullMarked
package cursus.notification.deliveries.mail;

import org.jspecify.annotations.NullMarked;
