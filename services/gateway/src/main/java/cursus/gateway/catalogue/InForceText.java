package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.time.Instant;

/** House rules or conditions, in full. */
public record InForceText(String document, int version, String kind, Text title, Text text, Instant inForceSince) {}
