package cursus.notification.deliveries.bounces;

import cursus.notification.deliveries.Bounce;
import cursus.notification.deliveries.EnhancedStatus;
import cursus.notification.deliveries.MessageName;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells from a mail which of ours came back, and why. Which it was is said, best first, by the envelope's id that we gave
 * it, the Message-ID in the head that is brought back, the report's own references, and the address to which the report
 * was sent. What happened is said by the action; the status alone decides only where there is none, for a mail that was
 * late for too long has failed with a status of what passes (4.4.7).
 */
final class ReadingReports {

    /** As in an address, an envelope's id or a Message-ID: nothing that could belong to the name stands beside it. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\\.[1-9][0-9]{0,5})?(?![0-9A-Za-z])");

    private static final EnhancedStatus SOMEHOW = new EnhancedStatus("5.0.0");

    private enum Action {
        FAILED,
        PASSING,
        UNKNOWN
    }

    Reading read(MimeMessage mail) throws MessagingException, IOException {
        return Report.in(mail).map(report -> judged(report, mail)).orElseGet(Reading.Strange::new);
    }

    private static Reading judged(Report report, MimeMessage mail) {
        Optional<MessageName> name = name(report, mail);
        List<InternetHeaders> recipients = report.recipients().toList();
        if (name.isEmpty() || recipients.isEmpty()) {
            return new Reading.Strange();
        }
        Optional<InternetHeaders> failed = recipients.stream()
                .filter(recipient -> action(recipient) == Action.FAILED)
                .findFirst();
        if (failed.isPresent()) {
            return new Reading.Bounced(
                    new Bounce(name.get(), status(failed.get()).orElse(SOMEHOW), said(failed.get())));
        }
        return recipients.stream().allMatch(recipient -> action(recipient) == Action.PASSING)
                ? new Reading.Passing()
                : new Reading.Strange();
    }

    private static Optional<MessageName> name(Report report, MimeMessage mail) {
        Stream<String> envelope = report.aboutTheMail("Original-Envelope-Id");
        Stream<String> returned = report.returned().stream().flatMap(headers -> Report.values(headers, "Message-ID"));
        Stream<String> references = Stream.of("In-Reply-To", "References", "To", "Delivered-To", "X-Original-To")
                .flatMap(field -> header(mail, field));
        return Stream.of(envelope, returned, references)
                .flatMap(texts -> texts)
                .flatMap(text -> NAME.matcher(text).results().map(found -> found.group()))
                .flatMap(text -> MessageName.of(text).stream())
                .findFirst();
    }

    private static Action action(InternetHeaders recipient) {
        String action = first(recipient, "Action").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (action) {
            case "failed" -> Action.FAILED;
            case "delayed", "delivered", "relayed", "expanded" -> Action.PASSING;
            default -> status(recipient).map(ReadingReports::action).orElse(Action.UNKNOWN);
        };
    }

    private static Action action(EnhancedStatus status) {
        return status.permanent() ? Action.FAILED : Action.PASSING;
    }

    private static Optional<EnhancedStatus> status(InternetHeaders recipient) {
        return first(recipient, "Status")
                .flatMap(EnhancedStatus::in)
                .or(() -> said(recipient).flatMap(EnhancedStatus::in));
    }

    /** {@code smtp; 550 5.1.1 No such user} without its type. */
    private static Optional<String> said(InternetHeaders recipient) {
        return first(recipient, "Diagnostic-Code")
                .map(text ->
                        text.replaceFirst("^\\s*[A-Za-z0-9-]+\\s*;\\s*", "").strip())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> first(InternetHeaders headers, String field) {
        return Report.values(headers, field).findFirst();
    }

    private static Stream<String> header(MimeMessage mail, String field) {
        try {
            return Optional.ofNullable(mail.getHeader(field)).stream().flatMap(Stream::of);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }
}
