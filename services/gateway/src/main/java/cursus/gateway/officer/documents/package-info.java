/** House rules and conditions: written by officers, one version after the other. */
@NullMarked
package cursus.gateway.officer.documents;

import org.jspecify.annotations.NullMarked;
