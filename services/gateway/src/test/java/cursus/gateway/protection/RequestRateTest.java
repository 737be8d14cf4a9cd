package cursus.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRateTest {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    @Test
    void everybody_has_a_measure_and_whoever_used_it_up_waits_for_the_next_period() {
        RequestRate rate = new RequestRate(2, new ProtectionSettings.Rate(PERIOD, 2, 2, 100));

        assertThat(rate.count("one")).isEmpty();
        assertThat(rate.count("one")).isEmpty();
        Optional<Duration> wait = rate.count("one");

        assertThat(wait)
                .hasValueSatisfying(time -> assertThat(time).isPositive().isLessThanOrEqualTo(PERIOD));
        assertThat(rate.count("another")).isEmpty();
    }

    @Test
    void only_so_many_are_remembered() {
        RequestRate rate = new RequestRate(1, new ProtectionSettings.Rate(PERIOD, 1, 1, 10));

        IntStream.range(0, 10_000).forEach(who -> rate.count("caller " + who));

        assertThat(rate.remembered()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "unheard of, unheard of"
    })
    void an_address_counts_by_the_line_it_belongs_to(String address, String counted) {
        assertThat(Addresses.counted(address)).isEqualTo(counted);
    }
}
