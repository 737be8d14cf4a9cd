package cursus.catalogue.documents.web;

import cursus.catalogue.documents.Document;
import cursus.catalogue.documents.DocumentKind;
import cursus.catalogue.documents.DocumentRefusal;
import cursus.catalogue.documents.Documents;
import cursus.catalogue.documents.WritingDocument;
import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.web.Because;
import cursus.web.FieldError;
import cursus.web.Page;
import cursus.web.PageRequest;
import cursus.web.Problems;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody reads house rules and conditions in every version; training officers write them. */
@RestController
@RequestMapping("/api/catalogue/documents")
class DocumentsController {

    private final Documents documents;
    private final WritingDocument writing;
    private final Problems problems;

    DocumentsController(Documents documents, WritingDocument writing, Problems problems) {
        this.documents = documents;
        this.writing = writing;
        this.problems = problems;
    }

    /** A document without its words. */
    record Line(String document, int version, DocumentKind kind, Text title, Instant inForceSince) {

        static Line of(Document document) {
            return new Line(
                    document.code(), document.version(), document.kind(), document.title(), document.inForceSince());
        }
    }

    /** A version in full; who wrote it is not for everybody to read. */
    record DocumentAnswer(
            String document, int version, DocumentKind kind, Text title, Text text, Instant inForceSince) {

        static DocumentAnswer of(Document document) {
            return new DocumentAnswer(
                    document.code(),
                    document.version(),
                    document.kind(),
                    document.title(),
                    document.text(),
                    document.inForceSince());
        }
    }

    @GetMapping
    Page<Line> documents(PageRequest page) {
        return Page.of(documents.inOrder(page.offset(), page.oneMore()), page).map(Line::of);
    }

    @GetMapping("/{document}")
    ResponseEntity<?> document(@PathVariable String document) {
        return foundOr404(documents.find(document));
    }

    @GetMapping("/{document}/versions/{version}")
    ResponseEntity<?> version(@PathVariable String document, @PathVariable int version) {
        return foundOr404(documents.version(document, version));
    }

    @PutMapping("/{document}")
    @Because("DOCUMENT_WRITTEN")
    ResponseEntity<?> write(@PathVariable String document, @Valid @RequestBody DocumentBody body, Cause cause) {
        return switch (writing.write(
                document,
                body.version(),
                body.kind(),
                body.title().text(),
                body.text().text(),
                cause)) {
            case Decision.Accepted<Document, DocumentRefusal>(var change) ->
                ResponseEntity.ok(DocumentAnswer.of(change.state()));
            case Decision.Rejected<Document, DocumentRefusal>(var reason) -> refused(reason);
        };
    }

    private ResponseEntity<?> refused(DocumentRefusal refusal) {
        return switch (refusal) {
            case DocumentRefusal.DocumentOutdated(String code, int given, int present) ->
                problems.of(HttpStatus.CONFLICT, "document-outdated", code, given, present);
            case DocumentRefusal.UnknownDocument _ -> notFound();
            case DocumentRefusal.Invalid(List<BrokenRule> rules) ->
                problems.ofFields(rules.stream()
                        .map(rule -> new FieldError(rule.field(), rule.rule(), rule.inputs()))
                        .toList());
        };
    }

    private ResponseEntity<?> foundOr404(Optional<Document> found) {
        return found.isPresent() ? ResponseEntity.ok(DocumentAnswer.of(found.get())) : notFound();
    }

    private ResponseEntity<?> notFound() {
        return problems.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
