package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
}
