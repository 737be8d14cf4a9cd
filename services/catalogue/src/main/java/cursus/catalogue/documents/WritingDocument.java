package cursus.catalogue.documents;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.ContentsRules;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Contention;
import cursus.messaging.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A training officer writes the next version of house rules or conditions; it is in force at once. */
public final class WritingDocument {

    private static final int ATTEMPTS = 200;

    private final Documents documents;
    private final ContentsRules rules;

    private record Moved() {}

    public WritingDocument(Documents documents, ContentsRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    /** @param given the version from which the officer began, 0 for a document that is new */
    public Decision<Document, DocumentRefusal> write(
            String code, int given, DocumentKind kind, Text title, Text text, Cause cause) {
        List<BrokenRule> broken = broken(code, text);
        if (!broken.isEmpty()) {
            return Decision.rejected(new DocumentRefusal.Invalid(broken));
        }
        Document next = new Document(code, given + 1, kind, title, text, cause.at(), cause.actor());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> present = documents.find(code);
            Decision<Document, DocumentRefusal> decision = following(present, given, next);
            if (!(decision instanceof Decision.Accepted<Document, DocumentRefusal>(Change<Document> change))
                    || replaced(code, cause, present, change)) {
                return decision;
            }
        }
        throw new Contention("documents", code, ATTEMPTS);
    }

    private List<BrokenRule> broken(String code, Text text) {
        List<BrokenRule> broken = new ArrayList<>();
        if (!Programme.isCode(code)) {
            broken.add(new BrokenRule("document", "code", List.of(code)));
        }
        broken.addAll(rules.brokenInText("text.fr", text.fr()));
        text.en().ifPresent(words -> broken.addAll(rules.brokenInText("text.en", words)));
        return broken;
    }

    /** Writing what stands there already changes nothing. */
    private static Decision<Document, DocumentRefusal> following(Optional<Document> present, int given, Document next) {
        if (present.isEmpty()) {
            return given == 0
                    ? Decision.accepted(next)
                    : Decision.rejected(new DocumentRefusal.UnknownDocument(next.code()));
        }
        Document known = present.get();
        if (says(known).equals(says(next))) {
            return Decision.accepted(known);
        }
        return known.version() == given
                ? Decision.accepted(next)
                : Decision.rejected(new DocumentRefusal.DocumentOutdated(next.code(), given, known.version()));
    }

    private static List<Object> says(Document document) {
        return List.of(document.kind(), document.title(), document.text());
    }

    /** What is replaced is kept first, so that a crash in between leaves a copy of what is still in force. */
    private boolean replaced(String code, Cause cause, Optional<Document> present, Change<Document> change) {
        present.filter(known -> known.version() < change.state().version()).ifPresent(documents::keep);
        Decision<Document, Moved> decision = documents.decide(
                code, cause, now -> now.equals(present) ? Decision.of(change) : Decision.rejected(new Moved()));
        return decision instanceof Decision.Accepted;
    }
}
