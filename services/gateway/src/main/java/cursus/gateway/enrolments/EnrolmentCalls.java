package cursus.gateway.enrolments;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Paged;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.finance.Invoice;
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

    Paged<Enrolment> mine(int page) {
        return enrolment.get(
                new ParameterizedTypeReference<Paged<Enrolment>>() {},
                uri -> uri.path("/api/enrolment/enrolments")
                        .queryParam("page", page)
                        .build());
    }

    Enrolment enrolment(String id) {
        return enrolment.get(
                Enrolment.class,
                uri -> uri.path("/api/enrolment/enrolments/{id}").build(id));
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
        return billing.get(
                new ParameterizedTypeReference<Listed<Invoice>>() {},
                uri -> uri.path("/api/billing/enrolments/{id}/invoices").build(id));
    }

    Listed<Mail> mails(String id) {
        return notification.get(
                new ParameterizedTypeReference<Listed<Mail>>() {},
                uri -> uri.path("/api/notification/enrolments/{id}/deliveries").build(id));
    }
}
