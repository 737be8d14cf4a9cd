package cursus.notification.deliveries.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reports as mail servers write them, each in its own way. */
public final class Reports {

    private Reports() {}

    /** As Postfix does it: it keeps the envelope's id where it was given one. */
    public static String postfix(String name, String action, String status, String words) {
        return report(
                """
                Reporting-MTA: dns; mx.example.com
                Original-Envelope-Id: %s
                X-Postfix-Queue-ID: 4QvYzX1z2nz9sNf
                Arrival-Date: Tue, 15 Jun 2027 09:00:00 +0200 (CEST)

                Final-Recipient: rfc822; claire@example.org
                Original-Recipient: rfc822;claire@example.org
                Action: %s
                Status: %s
                Remote-MTA: dns; mail.example.org
                Diagnostic-Code: smtp; %s
                """.formatted(name, action, status, words),
                "text/rfc822-headers",
                "Message-ID: <something-else@example.com>\n");
    }

    /** As Exim does it: of the mail it says nothing, but it brings its head back. */
    public static String exim(String name) {
        return report("""
                Reporting-MTA: dns; mail.example.net

                Action: failed
                Final-Recipient: rfc822;claire@example.org
                Status: 5.0.0
                Remote-MTA: dns; mx.example.org
                Diagnostic-Code: smtp; 550 5.2.1 The account is disabled
                """, "message/rfc822", """
                Return-path: <bounces@example.org>
                From: =?UTF-8?Q?=C3=89cole_d=E2=80=99exemple?= <formation@example.org>
                To: Claire Fontaine <claire@example.org>
                Message-ID:
                 <%s@cursus.example.org>
                Subject: =?UTF-8?Q?R=C3=A9serv=C3=A9?=

                Bonjour
                """.formatted(name));
    }

    /** As Exchange does it: with a reference, and with its own words in the status's place. */
    public static String exchange(String name) {
        return "In-Reply-To: <%s@cursus.example.org>\n".formatted(name)
                + report("""
                        Reporting-MTA: dns;mail.example.com
                        Received-From-MTA: dns;mx.example.com

                        Final-Recipient: rfc822;claire@example.org
                        Action: failed
                        Status: 5.7.1
                        Diagnostic-Code: smtp;550 5.7.1 RESOLVER.RST.AuthRequired; authentication required
                        """, "message/rfc822", "From: formation@example.org\nSubject: x\n\nBonjour\n");
    }

    /** Nothing but the address to which it was sent says which mail it is about. */
    public static String toItsOwnReturnPath(String name) {
        return report("""
                Reporting-MTA: dns; old.example.net

                Final-Recipient: rfc822; claire@example.org
                Action: failed
                Status: 4.4.7
                """, "text/rfc822-headers", "Subject: x\n", "bounces+%s@example.org".formatted(name));
    }

    /** About an address beyond ASCII, by RFC 6533. */
    public static String international(String name) {
        return postfix(name, "failed", "5.1.1", "550 5.1.1 no such user")
                .replace("message/delivery-status", "message/global-delivery-status; charset=utf-8")
                .replace("text/rfc822-headers", "message/global-headers")
                .replace("rfc822; claire@example.org", "utf-8; hélène@example.org");
    }

    static String report(String fields, String returnedType, String returned) {
        return report(fields, returnedType, returned, "bounces@example.org");
    }

    private static String report(String fields, String returnedType, String returned, String to) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b1
                Content-Type: message/delivery-status

                %s
                --b1
                Content-Type: %s

                %s
                --b1--
                """.formatted(to, fields, returnedType, returned);
    }

    public static MimeMessage mail(String text) {
        try {
            byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
