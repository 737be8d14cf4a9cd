package cursus.catalogue.offer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.documents.Document;
import cursus.catalogue.documents.DocumentKind;
import cursus.catalogue.offer.ProgrammePage;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.Text;
import cursus.catalogue.programmes.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A programme's page as it is answered: what it says stands beside its code.
 *
 * @param contact the first of its contacts, for readers who know only one
 */
record PageAnswer(
        String programme,
        int version,
        Instant publishedAt,
        @JsonUnwrapped Contents contents,
        Optional<Contact> contact,
        List<InForce> documentsInForce,
        Optional<Withdrawn> withdrawal,
        List<CohortPage> cohorts) {

    /** Which version of a document applies. */
    record InForce(String document, int version, DocumentKind kind, Text title, Instant inForceSince) {

        static InForce of(Document document) {
            return new InForce(
                    document.code(), document.version(), document.kind(), document.title(), document.inForceSince());
        }
    }

    /** That the programme is no longer offered; who withdrew it is for officers to know. */
    record Withdrawn(Withdrawal.Reason reason, Optional<Text> note, Instant withdrawnAt) {

        static Withdrawn of(Withdrawal withdrawal) {
            return new Withdrawn(withdrawal.reason(), withdrawal.note(), withdrawal.withdrawnAt());
        }
    }

    static PageAnswer of(ProgrammePage page) {
        Edition edition = page.edition();
        return new PageAnswer(
                edition.code(),
                edition.version(),
                edition.publishedAt(),
                edition.contents(),
                edition.contents().contacts().stream().findFirst(),
                page.documents().stream().map(InForce::of).toList(),
                edition.withdrawal().map(Withdrawn::of),
                page.cohorts());
    }
}
