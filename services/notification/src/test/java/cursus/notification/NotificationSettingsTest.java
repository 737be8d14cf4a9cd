package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotificationSettingsTest {

    @Test
    void what_is_not_set_has_a_default_that_fits_together() {
        NotificationSettings settings = bound(Map.of());

        assertThat(settings.smtp().doneWithin()).isLessThan(settings.retry().lease());
        assertThat(settings.smtp().answerWithin()).isLessThan(settings.smtp().doneWithin());
        assertThat(settings.smtp().perDomain().connections())
                .as("no domain takes all")
                .isLessThan(settings.smtp().connections());
        assertThat(settings.bounces().configured()).isFalse();
        assertThat(settings.retry().jitter()).isEqualTo(0.3);
    }

    @Test
    void a_mail_that_may_take_longer_than_its_claim_holds_is_refused_at_the_start() {
        assertThatThrownBy(() -> bound(
                        Map.of("cursus.notification.smtp.done-within", "3m", "cursus.notification.retry.lease", "3m")))
                .rootCause()
                .hasMessageContaining("cursus.notification.smtp.done-within has to be shorter");
        assertThat(bound(Map.of("cursus.notification.smtp.done-within", "179s"))
                        .smtp()
                        .doneWithin())
                .isEqualTo(Duration.ofSeconds(179));
    }

    @Test
    void setting_rubbish_aside_into_the_folder_that_is_read_is_refused_at_the_start() {
        assertThatThrownBy(() -> bound(Map.of("cursus.notification.bounces.set-aside", "inbox")))
                .rootCause()
                .hasMessageContaining("has to be another folder");
    }

    private static NotificationSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("cursus.notification", NotificationSettings.class);
    }
}
