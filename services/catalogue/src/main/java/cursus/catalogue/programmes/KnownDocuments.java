package cursus.catalogue.programmes;

import java.util.Collection;
import java.util.Set;

/** Which documents a programme may point to. One that is known once stays so. */
@FunctionalInterface
public interface KnownDocuments {

    /** Those codes under which there is none. */
    Set<String> unknownAmong(Collection<String> codes);
}
