package cursus.gateway.enrolments;

import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.finance.Invoice;
import cursus.gateway.portal.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The file and what followed from it, as one page shows them. */
public record EnrolmentView(Enrolment file, Panel<Listed<Invoice>> invoices, Panel<Listed<Mail>> mails, String left) {

    /** After a step its invoice and its mail come within moments; if they don't, nobody has to be asked so often. */
    private static final Duration AFTERMATH = Duration.ofMinutes(3);

    /** One of the three steps that every registrant sees. */
    public record Stage(String name, String progress) {}

    static EnrolmentView of(String id, EnrolmentCalls calls, Wording wording) {
        SideBySide asking = new SideBySide();
        Supplier<Enrolment> file = asking.ask(() -> calls.enrolment(id));
        Supplier<Panel<Listed<Invoice>>> invoices = asking.panel(() -> calls.invoices(id));
        Supplier<Panel<Listed<Mail>>> mails = asking.panel(() -> calls.mails(id));
        return of(file.get(), invoices.get(), mails.get(), wording);
    }

    static EnrolmentView of(
            Enrolment file, Panel<Listed<Invoice>> invoices, Panel<Listed<Mail>> mails, Wording wording) {
        return new EnrolmentView(
                file, invoices, mails, file.until().map(wording::remaining).orElse(""));
    }

    public List<Stage> stages() {
        return switch (file.state()) {
            case REQUESTED, WAITING -> stages("current", "to-come", "to-come");
            case HELD, OFFERED -> stages("done", "current", "to-come");
            case CONFIRMED -> stages("done", "done", "done");
            case EXPIRED, LAPSED, CANCELLED -> stages("done", "ended", "to-come");
        };
    }

    private static List<Stage> stages(String requested, String held, String confirmed) {
        return List.of(new Stage("requested", requested), new Stage("held", held), new Stage("confirmed", confirmed));
    }

    /**
     * Changes exactly when the page would look different, so that an unchanged page is not sent again. The same at every
     * instance of the gateway: the text of a record says what its hash, with the enums in it, might not.
     */
    public String stamp() {
        return String.join(
                ".",
                file.state().name(),
                Long.toString(file.version()),
                file.position().map(String::valueOf).orElse(""),
                Integer.toHexString(
                        Stream.of(invoices, mails, left).toList().toString().hashCode()));
    }

    /** Whether the stamp of an earlier answer spoke of the same state: what hangs on the state may then stay. */
    public boolean sameStateAs(String stamp) {
        return stamp.startsWith(file.state().name() + ".");
    }

    /** Whether the page may change at any moment. */
    boolean lively(Instant now) {
        return file.state().unsettled() || moreToCome(now);
    }

    /** Whether an invoice or a mail is on its way. */
    boolean moreToCome(Instant now) {
        boolean lately = file.history().stream().anyMatch(step -> step.at().isAfter(now.minus(AFTERMATH)));
        return lately && !(mailsArrived() && invoiceArrived());
    }

    private boolean invoiceArrived() {
        return file.state() != Enrolment.State.CONFIRMED
                || (invoices.shown() && !invoices.value().items().isEmpty());
    }

    private boolean mailsArrived() {
        return mails.shown()
                && !mails.value().items().isEmpty()
                && mails.value().items().stream().allMatch(Mail::settled);
    }
}
