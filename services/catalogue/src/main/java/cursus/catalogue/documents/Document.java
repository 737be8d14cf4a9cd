package cursus.catalogue.documents;

import cursus.catalogue.programmes.Text;
import java.time.Instant;

/**
 * One version of a document; the newest is in force.
 *
 * @param code what programmes point to
 * @param version 1 at first
 * @param text Markdown
 * @param inForceSince when this version was written
 * @param writtenBy the opaque id of who wrote it
 */
public record Document(
        String code, int version, DocumentKind kind, Text title, Text text, Instant inForceSince, String writtenBy) {}
