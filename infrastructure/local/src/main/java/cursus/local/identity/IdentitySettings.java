package cursus.local.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher decides about the identity provider.
 *
 * @param issuer the address that tokens name as their origin
 * @param portal the portal's address, to which people go back after signing in and out
 * @param folder where the signing key and the sessions are kept
 */
@ConfigurationProperties("identity")
record IdentitySettings(String issuer, String portal, Path folder) {}
