package cursus.notification.deliveries.bounces;

import cursus.messaging.Cause;
import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.RecordingBounce;
import cursus.notification.deliveries.bounces.BounceMailbox.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks into the bounce mailbox now and then, where there is one. The state is written before a mail leaves the mailbox,
 * so a crash between has it read again, which changes nothing.
 */
@Component
final class BounceReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceReader.class);
    private static final Duration LAST_LOOK = Duration.ofSeconds(10);

    private final NotificationSettings.Bounces settings;
    private final BounceMailbox mailbox;
    private final ReadingReports reports = new ReadingReports();
    private final RecordingBounce recording;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Instant lastLook;
    private volatile Thread worker = Thread.currentThread();

    BounceReader(NotificationSettings settings, RecordingBounce recording, Clock clock, MeterRegistry meters) {
        this.settings = settings.bounces();
        this.mailbox = new BounceMailbox(settings.bounces());
        this.recording = recording;
        this.clock = clock;
        this.meters = meters;
        this.lastLook = clock.instant();
        for (Result each : Result.values()) {
            counter(each);
        }
        TimeGauge.builder("cursus.bounces.age", this, TimeUnit.MILLISECONDS, BounceReader::ageInMillis)
                .description("since the bounce mailbox was last looked into; 0 where there is none")
                .register(meters);
    }

    /** What became of a mail, for those who count. */
    private enum Result {
        RECORDED,
        CHANGED_NOTHING,
        SET_ASIDE
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        if (settings.configured()) {
            lastLook = clock.instant();
            worker = Thread.ofPlatform().name("bounces").daemon().start(this::work);
        }
    }

    @Override
    public void stop() {
        boolean looking = running && settings.configured();
        running = false;
        stopped.countDown();
        try {
            if (looking && !worker.join(LAST_LOOK)) {
                worker.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                boolean more = look();
                boolean _ = stopped.await(more ? 0 : settings.every().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            boolean more = mailbox.look(this::judge);
            lastLook = clock.instant();
            return more;
        } catch (MessagingException | RuntimeException away) {
            // Neither the server's words nor the mail's: they may hold an address.
            log.warn(
                    "The bounce mailbox could not be read, and will be again: {}",
                    away.getClass().getName());
            return false;
        }
    }

    private Verdict judge(MimeMessage mail) {
        Result result = result(mail);
        counter(result).increment();
        if (result == Result.SET_ASIDE) {
            log.warn("A mail in the bounce mailbox is no report about a mail of ours, and is set aside");
        }
        return result == Result.SET_ASIDE ? Verdict.SET_ASIDE : Verdict.DONE;
    }

    private Result result(MimeMessage mail) {
        return switch (read(mail)) {
            case Reading.Passing() -> Result.CHANGED_NOTHING;
            case Reading.Strange() -> Result.SET_ASIDE;
            case Reading.Bounced(var bounce) ->
                switch (recording.record(bounce, cause())) {
                    case RECORDED -> Result.RECORDED;
                    case CHANGED_NOTHING -> Result.CHANGED_NOTHING;
                    case UNKNOWN -> Result.SET_ASIDE;
                };
        };
    }

    /** Whatever cannot be read is nobody's report, however it fails. */
    private Reading read(MimeMessage mail) {
        try {
            return reports.read(mail);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return new Reading.Strange();
        }
    }

    private Cause cause() {
        return new Cause(
                "service:notification", "BOUNCE_REPORTED", UUID.randomUUID().toString(), clock.instant());
    }

    private Counter counter(Result result) {
        return Counter.builder("cursus.bounces")
                .description("mails in the bounce mailbox, by what became of them")
                .tag("result", result.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private double ageInMillis() {
        return settings.configured()
                ? Duration.between(lastLook, clock.instant()).toMillis()
                : 0;
    }
}
