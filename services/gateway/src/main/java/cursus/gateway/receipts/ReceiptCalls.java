package cursus.gateway.receipts;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.ServiceCaller;
import cursus.gateway.calls.ServiceCalls;
import cursus.gateway.routes.Service;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What enrolment is asked about receipts. */
@Component
class ReceiptCalls {

    private final ServiceCaller enrolment;

    ReceiptCalls(ServiceCalls services) {
        this.enrolment = services.to(Service.ENROLMENT);
    }

    Answer<CheckedReceipt> check(String receipt) {
        return enrolment.post(
                CheckedReceipt.class,
                Map.of("receipt", receipt),
                Map.of(),
                uri -> uri.path("/api/enrolment/receipts/check").build());
    }
}
