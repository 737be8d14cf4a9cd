package cursus.notification.deliveries.smtp;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Makes the sending of a mail a span, and tells the mail which: opaque ids, by which its sender finds its story again. */
final class MailTrace {

    private static final String CORRELATION_ID = "X-Correlation-Id";

    private MailTrace() {}

    static Observation observation(MimeMessage mail, String correlationId, ObservationRegistry observations) {
        set(mail, CORRELATION_ID, HeaderText.oneLine(correlationId).replaceAll("[^ -~]", "?"));
        SenderContext<MimeMessage> context =
                new SenderContext<>((_, header, value) -> set(mail, header, value), Kind.CLIENT);
        context.setCarrier(mail);
        return Observation.createNotStarted("cursus.mail", () -> context, observations)
                .contextualName("send mail");
    }

    private static void set(MimeMessage mail, String header, String value) {
        try {
            mail.setHeader(header, value);
        } catch (MessagingException readOnly) {
            throw new IllegalStateException("a new mail takes every header", readOnly);
        }
    }
}
