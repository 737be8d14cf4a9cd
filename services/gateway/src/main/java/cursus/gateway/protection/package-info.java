/** What keeps one ailing service, or one hasty caller, from spoiling the portal for everybody else. */
@NullMarked
package cursus.gateway.protection;

import org.jspecify.annotations.NullMarked;
