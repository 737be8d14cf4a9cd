package cursus.catalogue.documents;

import cursus.catalogue.programmes.BrokenRule;
import java.util.List;

/** Why a version of a document is not written. */
public sealed interface DocumentRefusal {

    /** Somebody else wrote a version since. */
    record DocumentOutdated(String document, int given, int present) implements DocumentRefusal {}

    /** No document has this code. */
    record UnknownDocument(String document) implements DocumentRefusal {}

    /** What was proposed can't be kept. */
    record Invalid(List<BrokenRule> rules) implements DocumentRefusal {}
}
