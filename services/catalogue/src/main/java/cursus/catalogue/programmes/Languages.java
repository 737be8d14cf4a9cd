package cursus.catalogue.programmes;

import java.util.Locale;
import java.util.Set;

/** The languages in which something may be taught: those with a code of two letters. */
final class Languages {

    static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Languages() {}
}
