package cursus.catalogue.documents;

import cursus.catalogue.programmes.KnownDocuments;
import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the versions in force are kept, by code, and beside them those that they replaced. A document never goes, so that
 * what once was pointed to can be read for ever.
 */
public interface Documents extends Aggregates<Document>, KnownDocuments {

    /** Those in force, in the order of their codes: at most {@code limit}, after {@code skipped}. */
    List<Document> inOrder(long skipped, int limit);

    /** Those in force under these codes. */
    List<Document> under(Collection<String> codes);

    /** Before it is replaced; keeping it again changes nothing. */
    void keep(Document replaced);

    /** A version that has been replaced. */
    Optional<Document> kept(String code, int version);

    /** A version, in force or not. */
    default Optional<Document> version(String code, int version) {
        Optional<Document> newest = find(code);
        return newest.filter(document -> document.version() == version)
                .or(() -> newest.filter(document -> version > 0 && version < document.version())
                        .flatMap(_ -> kept(code, version)));
    }
}
