package cursus.gateway.officer.documents;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.portal.Listing;
import cursus.gateway.portal.Text;
import cursus.gateway.routes.Service;
import java.time.Instant;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What the pages of documents ask of the catalogue. */
@Component
class DocumentCalls {

    private static final String ALL = "/api/catalogue/documents";

    private final ServiceCaller catalogue;

    DocumentCalls(ServiceCalls services) {
        this.catalogue = services.to(Service.CATALOGUE);
    }

    /** A document without its words. */
    record Line(String document, int version, String kind, Text title, Instant inForceSince) {}

    /** One version of it. */
    record Document(String document, int version, String kind, Text title, Text text, Instant inForceSince) {}

    /** @param version the one that the officer began from, 0 for a document that is new */
    record Body(int version, String kind, Text title, Text text) {}

    Paged<Line> all(Listing listing) {
        return catalogue.get(
                new ParameterizedTypeReference<>() {},
                uri -> listing.asks(uri.path(ALL)).build());
    }

    Document one(String document) {
        return catalogue.get(
                Document.class, uri -> uri.path(ALL + "/{document}").build(document));
    }

    Document version(String document, int version) {
        return catalogue.get(
                Document.class,
                uri -> uri.path(ALL + "/{document}/versions/{version}").build(document, version));
    }

    Answer<Document> write(String document, Body body) {
        return catalogue.put(
                Document.class, body, uri -> uri.path(ALL + "/{document}").build(document));
    }
}
