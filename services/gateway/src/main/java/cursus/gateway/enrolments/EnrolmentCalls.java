package cursus.gateway.enrolments;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.finance.Invoice;
import cursus.gateway.portal.Listing;
import cursus.gateway.routes.Service;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What a registrant asks of the services. */
@Component
class EnrolmentCalls {

    /** The answer to a request: only what leads to its page. */
    record Requested(String enrolment) {}

    private record Confirmation(boolean termsAccepted) {}

    private static final String FILE_PATH = "/api/enrolment/enrolments/{id}";
    private static final String INVOICES_PATH = "/api/billing/enrolments/{id}/invoices";
    private static final String MAILS_PATH = "/api/notification/enrolments/{id}/deliveries";
    private static final ParameterizedTypeReference<Listed<Invoice>> INVOICES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Listed<Mail>> MAILS = new ParameterizedTypeReference<>() {};

    private final ServiceCaller enrolment;
    private final ServiceCaller billing;
    private final ServiceCaller notification;

    EnrolmentCalls(ServiceCalls services) {
        this.enrolment = services.to(Service.ENROLMENT);
        this.billing = services.to(Service.BILLING);
        this.notification = services.to(Service.NOTIFICATION);
    }

    Answer<Requested> request(EnrolmentRequest request, String idempotencyKey) {
        return enrolment.post(
                Requested.class,
                request,
                Map.of("Idempotency-Key", idempotencyKey),
                uri -> uri.path("/api/enrolment/enrolments").build());
    }

    Paged<Enrolment> mine(Listing listing) {
        return enrolment.get(
                new ParameterizedTypeReference<Paged<Enrolment>>() {},
                uri -> listing.asks(uri.path("/api/enrolment/enrolments")).build());
    }

    Enrolment enrolment(String id) {
        return enrolment.get(Enrolment.class, uri -> uri.path(FILE_PATH).build(id));
    }

    Answer<Enrolment> confirm(String id, boolean termsAccepted) {
        return enrolment.post(
                Enrolment.class,
                new Confirmation(termsAccepted),
                Map.of(),
                uri -> uri.path("/api/enrolment/enrolments/{id}/confirmation").build(id));
    }

    Answer<Enrolment> cancel(String id) {
        return enrolment.post(
                Enrolment.class,
                Map.of(),
                Map.of(),
                uri -> uri.path("/api/enrolment/enrolments/{id}/cancellation").build(id));
    }

    Listed<Invoice> invoices(String id) {
        return billing.get(INVOICES, uri -> uri.path(INVOICES_PATH).build(id));
    }

    Listed<Mail> mails(String id) {
        return notification.get(MAILS, uri -> uri.path(MAILS_PATH).build(id));
    }

    Remembered<Enrolment> watchedEnrolment(String id) {
        return enrolment.remembered(Enrolment.class, uri -> uri.path(FILE_PATH).build(id));
    }

    Remembered<Listed<Invoice>> watchedInvoices(String id) {
        return billing.remembered(INVOICES, uri -> uri.path(INVOICES_PATH).build(id));
    }

    Remembered<Listed<Mail>> watchedMails(String id) {
        return notification.remembered(MAILS, uri -> uri.path(MAILS_PATH).build(id));
    }
}
