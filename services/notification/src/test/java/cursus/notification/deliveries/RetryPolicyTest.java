package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    @Test
    void waits_double_up_to_the_longest() {
        RetryPolicy policy = Samples.policy();

        assertThat(policy.waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.waitAfter(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.waitAfter(9)).isEqualTo(Duration.ofSeconds(512));
        assertThat(policy.waitAfter(10)).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void with_jitter_a_wait_is_shorter_by_the_given_share_at_most_and_for_one_attempt_always_the_same() {
        RetryPolicy policy = jittery(0.3);
        List<Duration> waits = IntStream.range(0, 1_000)
                .mapToObj(number -> policy.waitAfter(3, "delivery-" + number))
                .toList();

        assertThat(waits)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(5_600), Duration.ofSeconds(8)));
        assertThat(waits.stream().filter(wait -> wait.compareTo(Duration.ofMillis(6_800)) < 0))
                .as("as many early as late")
                .hasSizeBetween(400, 600);
        assertThat(policy.waitAfter(3, "delivery-1")).isEqualTo(waits.get(1));
    }

    @Test
    void without_jitter_a_wait_is_the_whole_one() {
        assertThat(jittery(0).waitAfter(3, "delivery-1")).isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @CsvSource({
        // template, patience, alarm, now, next look
        "ENROLMENT_CONFIRMED, PT1M,  PT10M, PT0S,      PT1M",
        "ENROLMENT_CONFIRMED, PT1M,  PT10M, PT59.999S, PT1M",
        "ENROLMENT_CONFIRMED, PT1M,  PT10M, PT1M,      PT10M",
        "ENROLMENT_CONFIRMED, PT1M,  PT10M, PT10M1S,   PT20M",
        "ENROLMENT_CONFIRMED, PT15M, PT10M, PT0S,      PT10M",
        "ENROLMENT_CONFIRMED, PT15M, PT10M, PT10M,     PT15M",
        "ENROLMENT_CONFIRMED, PT10M, PT10M, PT0S,      PT10M",
        "ENROLMENT_HELD,      PT1M,  PT10M, PT0S,      PT10M"
    })
    void the_next_look_is_at_the_end_of_patience_or_for_the_alarm_whichever_comes_first(
            Template template, Duration patience, Duration alarm, Duration now, Duration look) {
        RetryPolicy policy = waiting(patience, alarm);

        assertThat(policy.nextLook(delivery(template), at(now))).isEqualTo(at(look));
    }

    @ParameterizedTest
    @CsvSource({
        // patience, alarm, when a look was due, when it comes, alarm
        "PT1M,  PT10M, PT1M,  PT1M,      false",
        "PT1M,  PT10M, PT1M,  PT9M59S,   false",
        "PT1M,  PT10M, PT1M,  PT10M,     true",
        "PT1M,  PT10M, PT10M, PT10M,     true",
        "PT1M,  PT10M, PT20M, PT20M5S,   true",
        "PT10M, PT10M, PT10M, PT10M,     true",
        "PT15M, PT10M, PT15M, PT15M,     false",
        "PT1M,  PT10M, PT20M, PT19M59S,  false"
    })
    void only_a_look_at_the_time_of_an_alarm_or_past_it_raises_it(
            Duration patience, Duration alarm, Duration due, Duration now, boolean raised) {
        Delivery waiting = delivery(Template.ENROLMENT_CONFIRMED).stillAwaiting(at(due));

        assertThat(waiting(patience, alarm).alarmDue(waiting, at(now))).isEqualTo(raised);
    }

    private static RetryPolicy jittery(double share) {
        RetryPolicy usual = Samples.policy();
        return new RetryPolicy(
                usual.firstWait(),
                usual.longestWait(),
                usual.giveUpAfter(),
                usual.lease(),
                usual.timetablePatience(),
                usual.alarmAfter(),
                share);
    }

    private static RetryPolicy waiting(Duration patience, Duration alarm) {
        RetryPolicy usual = Samples.policy();
        return new RetryPolicy(
                usual.firstWait(), usual.longestWait(), usual.giveUpAfter(), usual.lease(), patience, alarm, 0);
    }

    private static Delivery delivery(Template template) {
        return World.awaiting("delivery-1", template, Samples.occasion(World.PERSON));
    }

    private static Instant at(Duration sinceDecided) {
        return Samples.NOW.plus(sinceDecided);
    }
}
