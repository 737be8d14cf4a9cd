/**
 * The identity provider of the local suite: OpenID Connect for a handful of invented people whose password everybody
 * knows. For demonstration on one machine; a deployment names a real provider by {@code CURSUS_OIDC_ISSUER}.
 */
@NullMarked
package cursus.local.identity;

import org.jspecify.annotations.NullMarked;
