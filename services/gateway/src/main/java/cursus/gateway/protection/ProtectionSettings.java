package cursus.gateway.protection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the gateway asks of a service, and lets be asked of itself. All of it counts per instance of the gateway.
 *
 * @param answerTimeout for a call that only reads: so long in the line, and so long from the first attempt to connect to
 *     the last byte of the answer
 * @param changeTimeout the same for a call that may change something: giving up on one leaves open what came of it
 * @param concurrentCalls how many calls of one service may be under way that read, and as many that change; the others
 *     stand in line
 * @param retryPause before the second and last attempt, where there is one
 * @param largestAnswer an answer is held in memory until it is complete
 */
@ConfigurationProperties("cursus.protection")
public record ProtectionSettings(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration answerTimeout,
        @DefaultValue("20s") Duration changeTimeout,
        @DefaultValue("64") int concurrentCalls,
        @DefaultValue("100ms") Duration retryPause,
        @DefaultValue("16MB") DataSize largestAnswer,
        @DefaultValue Breaker breaker,
        @DefaultValue Rate rate,
        @DefaultValue Mails mails) {

    /**
     * When a service is left alone, and for how long.
     *
     * @param window how many of the last calls are judged
     * @param minimumCalls no verdict on fewer
     * @param failures so many per cent without a usable answer open the breaker
     * @param openFor how long nobody asks; then a few may try
     */
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("50") float failures,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("3") int trialCalls) {}

    /**
     * How many requests are taken in a period.
     *
     * @param perAddress generous, for a whole administration may share one
     * @param remembered how many addresses, and how many persons, are counted at a time
     */
    public record Rate(
            @DefaultValue("10s") Duration period,
            @DefaultValue("200") int perPerson,
            @DefaultValue("1500") int perAddress,
            @DefaultValue("100000") long remembered) {

        Rate withPeriod(Duration other) {
            return new Rate(other, perPerson, perAddress, remembered);
        }
    }

    /**
     * How often one address may ask for something that sends a mail to an address that it names.
     *
     * @param perAddress generous too, for everybody at one administration may want to be told on the same day
     */
    public record Mails(
            @DefaultValue("10m") Duration period,
            @DefaultValue("100") int perAddress) {}
}
