/**
 * The mail part of the local suite: an SMTP server that takes every mail and sends none on, the folder in which mails are
 * kept as {@code .eml} files, and a page on which to read them.
 */
@NullMarked
package cursus.local.mail;

import org.jspecify.annotations.NullMarked;
