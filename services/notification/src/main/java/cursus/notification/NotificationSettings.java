package cursus.notification;

import cursus.notification.deliveries.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator settles under {@code cursus.notification}.
 *
 * @param sender from whom messages come, and who organises the calendar entries
 * @param messageIdDomain the right side of Message-IDs and calendar UIDs; never changed once in use
 * @param enrolmentPage the address of an enrolment's page, with {@code {enrolment}} for its id
 * @param links where those who want to be told when registration opens are led
 * @param actsFrom an instant such as {@code 2027-06-01T00:00:00Z}: what happened before builds state and is told to
 *     nobody, so that a service that starts late, or rebuilds, mails nothing old; empty where each template's own first
 *     start counts
 * @param lookBack how long before its first start a template tells of, for the others may have been up already
 * @param retry how patient deliveries are
 * @param smtp how the mail server is guarded
 * @param bounces where reports about mails that came back are read
 */
@ConfigurationProperties("cursus.notification")
public record NotificationSettings(
        Sender sender,
        String messageIdDomain,
        String enrolmentPage,
        @DefaultValue Links links,
        @DefaultValue("") String actsFrom,
        @DefaultValue("1h") Duration lookBack,
        @DefaultValue Retry retry,
        @DefaultValue Smtp smtp,
        @DefaultValue Bounces bounces) {

    public record Sender(String address, String name) {}

    /**
     * @param confirm the page on which somebody confirms their address, with {@code {token}} for the link's secret
     * @param leave the page on which they end it, likewise
     * @param oneClick where mail programs post to end it (RFC 8058), likewise
     * @param enrol the page on which one enrols, with {@code {cohort}} for the cohort's code
     */
    public record Links(
            @DefaultValue("http://localhost:8080/interest/{token}")
            String confirm,

            @DefaultValue("http://localhost:8080/interest/{token}/unsubscribe")
            String leave,

            @DefaultValue("http://localhost:8080/api/catalogue/interest/{token}/unsubscribe")
            String oneClick,

            @DefaultValue("http://localhost:8080/cohorts/{cohort}/enrol")
            String enrol) {}

    public record Retry(
            @DefaultValue("2s") Duration firstWait,
            @DefaultValue("10m") Duration longestWait,
            @DefaultValue("2d") Duration giveUpAfter,
            @DefaultValue("3m") Duration lease,
            @DefaultValue("1m") Duration timetablePatience,
            @DefaultValue("10m") Duration alarmAfter,
            @DefaultValue("0.3") double jitter) {

        RetryPolicy toPolicy() {
            return new RetryPolicy(firstWait, longestWait, giveUpAfter, lease, timetablePatience, alarmAfter, jitter);
        }
    }

    /**
     * Host, port, sign-in and encryption are Spring's, under {@code spring.mail}.
     *
     * @param connections at a time; so many mails are under way at most
     * @param connectWithin how long a connection may take
     * @param answerWithin how long each of the server's answers may take; too short, and a server that looks long at a
     *     mail before it takes it gets it again and again
     * @param doneWithin how long one mail may take altogether, however slowly the server speaks; shorter than a claim's
     *     lease, or two could send the same
     * @param keepFor how long an idle connection is kept for the next mail
     * @param mailsPerConnection after so many, a new connection
     * @param openFor how long the circuit breaker keeps away from a server that fails
     * @param returnPath the address for reports about mails that came back, perhaps with {@code {delivery}} in it, which
     *     becomes the mail's own name; empty for the sender's address
     * @param perDomain what one recipient domain may take of all this
     */
    public record Smtp(
            @DefaultValue("4") int connections,
            @DefaultValue("5s") Duration connectWithin,
            @DefaultValue("60s") Duration answerWithin,
            @DefaultValue("150s") Duration doneWithin,
            @DefaultValue("30s") Duration keepFor,
            @DefaultValue("50") int mailsPerConnection,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("") String returnPath,
            @DefaultValue PerDomain perDomain) {}

    /**
     * @param mails that may go to one recipient domain in each period; the others wait for their turn
     * @param connections that may be busy with one domain
     * @param remembered domains that are counted at a time; beyond that the quietest are forgotten
     */
    public record PerDomain(
            @DefaultValue("20") int mails,
            @DefaultValue("1s") Duration period,
            @DefaultValue("2") int connections,
            @DefaultValue("10000") int remembered) {}

    /**
     * @param host of an IMAP server; empty where nobody reads reports
     * @param protocol {@code imaps}, or {@code imap}, which encrypts where the server offers it
     * @param folder in which reports arrive; what was read and noted is deleted from it
     * @param setAside the folder for what is no report about a mail of ours, made when it is missing
     * @param every how often it is looked
     */
    public record Bounces(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Cursus-set-aside") String setAside,
            @DefaultValue("1m") Duration every) {

        public Bounces {
            if (folder.equalsIgnoreCase(setAside)) {
                throw new IllegalArgumentException(
                        "cursus.notification.bounces.set-aside has to be another folder than the one that is read");
            }
        }

        public boolean configured() {
            return !host.isBlank();
        }
    }

    public NotificationSettings {
        if (smtp.doneWithin().compareTo(retry.lease()) >= 0) {
            throw new IllegalArgumentException(
                    "cursus.notification.smtp.done-within has to be shorter than cursus.notification.retry.lease");
        }
    }

    Optional<Instant> actsFromInstant() {
        return Optional.of(actsFrom.strip())
                .filter(settled -> !settled.isEmpty())
                .map(Instant::parse);
    }
}
