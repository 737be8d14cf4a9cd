package cursus.notification;

import cursus.notification.deliveries.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator settles under {@code cursus.notification}.
 *
 * @param sender from whom messages come, and who organises the calendar entries
 * @param messageIdDomain the right side of Message-IDs and calendar UIDs; never changed once in use
 * @param enrolmentPage the address of an enrolment's page, with {@code {enrolment}} for its id
 * @param actsFrom an instant such as {@code 2027-06-01T00:00:00Z}: what happened before builds state and is told to
 *     nobody, so that a service that starts late, or rebuilds, mails nothing old; empty for everything
 * @param retry how patient deliveries are
 * @param smtp how the mail server is guarded
 */
@ConfigurationProperties("cursus.notification")
public record NotificationSettings(
        Sender sender,
        String messageIdDomain,
        String enrolmentPage,
        @DefaultValue("") String actsFrom,
        @DefaultValue Retry retry,
        @DefaultValue Smtp smtp) {

    public record Sender(String address, String name) {}

    public record Retry(
            @DefaultValue("2s") Duration firstWait,
            @DefaultValue("10m") Duration longestWait,
            @DefaultValue("2d") Duration giveUpAfter,
            @DefaultValue("3m") Duration lease,
            @DefaultValue("1m") Duration timetablePatience,
            @DefaultValue("10m") Duration alarmAfter) {

        RetryPolicy toPolicy() {
            return new RetryPolicy(firstWait, longestWait, giveUpAfter, lease, timetablePatience, alarmAfter);
        }
    }

    /**
     * @param openFor how long the circuit breaker keeps away from a server that fails
     * @param connectAttempts attempts to connect, one right after the other, before the delivery is put off
     */
    public record Smtp(
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("2") int connectAttempts) {}

    Instant actsFromInstant() {
        return actsFrom.isBlank() ? Instant.EPOCH : Instant.parse(actsFrom.strip());
    }
}
