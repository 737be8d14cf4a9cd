/** The API described in one document, joined from what the services say of theirs, and readable on a page. */
@NullMarked
package cursus.gateway.api;

import org.jspecify.annotations.NullMarked;
