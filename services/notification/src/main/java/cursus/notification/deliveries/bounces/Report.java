package cursus.notification.deliveries.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * A delivery status notification (RFC 3464, and RFC 6533 for addresses beyond ASCII), taken apart.
 *
 * @param status what it says of the mail and of each recipient
 * @param returned the heads of mails that it brings back
 */
record Report(DeliveryStatus status, List<InternetHeaders> returned) {

    Report {
        returned = List.copyOf(returned);
    }

    /** Empty for any other mail. */
    static Optional<Report> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/*")) {
            return Optional.empty();
        }
        MimeMultipart parts = new MimeMultipart(mail.getDataHandler().getDataSource());
        List<DeliveryStatus> statuses = new ArrayList<>();
        List<InternetHeaders> returned = new ArrayList<>();
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                statuses.add(new DeliveryStatus(part.getInputStream()));
            } else if (bringsBack(part)) {
                returned.add(new InternetHeaders(part.getInputStream(), true));
            }
        }
        return statuses.stream().findFirst().map(status -> new Report(status, returned));
    }

    Stream<String> aboutTheMail(String field) {
        return values(status.getMessageDSN(), field);
    }

    Stream<InternetHeaders> recipients() {
        return IntStream.range(0, status.getRecipientDSNCount()).mapToObj(status::getRecipientDSN);
    }

    static Stream<String> values(InternetHeaders headers, String field) {
        return Optional.ofNullable(headers).map(known -> known.getHeader(field)).stream()
                .flatMap(Stream::of);
    }

    private static boolean bringsBack(BodyPart part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }
}
