package cursus.gateway.enrolments;

import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.finance.Invoice;
import cursus.gateway.live.Sight;
import cursus.gateway.live.Watch;
import cursus.gateway.portal.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at a file each time, and at what followed from it when there is reason to. */
final class EnrolmentWatch implements Watch {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private final Remembered<Enrolment> file;
    private final Remembered<Listed<Invoice>> invoices;
    private final Remembered<Listed<Mail>> mails;
    private final Wording wording;
    private final Clock clock = Clock.systemUTC();
    private Optional<EnrolmentView> last = Optional.empty();
    private Instant nextLook = Instant.MIN;

    EnrolmentWatch(String id, EnrolmentCalls calls, Wording wording) {
        this.file = calls.watchedEnrolment(id);
        this.invoices = calls.watchedInvoices(id);
        this.mails = calls.watchedMails(id);
        this.wording = wording;
    }

    @Override
    public Sight look() {
        Instant now = clock.instant();
        Enrolment seen = file.now();
        EnrolmentView view = last.filter(before -> stillHolds(before, seen, now))
                .map(before -> EnrolmentView.of(seen, before.invoices(), before.mails(), wording))
                .orElseGet(() -> lookAtAll(seen, now));
        last = Optional.of(view);
        return new Sight(view.stamp(), view.lively(now));
    }

    private boolean stillHolds(EnrolmentView before, Enrolment seen, Instant now) {
        return before.file().version() == seen.version() && !before.moreToCome(now) && now.isBefore(nextLook);
    }

    private EnrolmentView lookAtAll(Enrolment seen, Instant now) {
        nextLook = now.plus(NOW_AND_THEN);
        SideBySide asking = new SideBySide();
        Supplier<Panel<Listed<Invoice>>> issued = asking.panel(invoices::now);
        Supplier<Panel<Listed<Mail>>> sent = asking.panel(mails::now);
        return EnrolmentView.of(seen, issued.get(), sent.get(), wording);
    }
}
