package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One run of a programme.
 *
 * @param code what people quote; also its id
 * @param title the programme's, as it was when the cohort was announced
 * @param told what others were told of its registration so far
 * @param vatBasis absent, like {@code admission} and {@code amendments}, in what was announced before these were kept
 * @param cancellation absent while it is to take place
 */
public record Cohort(
        String code,
        String programme,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int minimum,
        Money price,
        RegistrationWindow window,
        Duration holdFor,
        Duration offerFor,
        List<Place> places,
        Told told,
        Optional<VatBasis> vatBasis,
        Optional<Admission> admission,
        Optional<Amendments> amendments,
        Optional<Cancellation> cancellation) {

    public Cohort {
        places = List.copyOf(places);
    }

    /** The first announcement; a window that is open already is told in the same breath. */
    static Decision<Cohort, CohortRefusal> announced(
            Optional<Cohort> present, CohortProposal proposal, Text title, Instant now) {
        if (present.isPresent()) {
            return Decision.rejected(new CohortRefusal.CohortExists(
                    proposal.cohort(), present.get().programme()));
        }
        Cohort cohort = of(proposal, title, Told.NOTHING, Amendments.NONE);
        return new Decision.Accepted<>(cohort.tellingAfter(CohortAnnounced.of(cohort), now));
    }

    /** Moves the window. A registration that stays open is not announced again; one that reopens is. */
    Decision<Cohort, CohortRefusal> withWindow(RegistrationWindow asked, Instant now) {
        RegistrationWindow next = asked.endingAtLatest(CohortRules.beginning(startsOn));
        return settled(terms().with(next), CohortRules.brokenBy(next, startsOn), false, now);
    }

    /**
     * Changes the terms for whoever asks for a seat from now on. What was agreed with others before stays as it was.
     *
     * @param proposeAgain to have the same capacity proposed once more, because it was refused
     */
    Decision<Cohort, CohortRefusal> changed(CohortChange change, boolean proposeAgain, Instant now) {
        CohortProposal next = change.appliedTo(terms());
        return settled(next, CohortRules.brokenBy(next), proposeAgain, now);
    }

    /** Registration is open from this instant on, until it was to close, or else until the cohort begins. */
    Decision<Cohort, CohortRefusal> opened(Instant at) {
        Instant now = asStored(at);
        if (window.stateAt(now) == RegistrationState.OPEN) {
            return settled(terms(), List.of(), false, now);
        }
        Optional<Instant> closing = window.closesAt().filter(now::isBefore);
        return withWindow(new RegistrationWindow(Optional.of(now), closing), now);
    }

    /** Registration is over from this instant on. */
    Decision<Cohort, CohortRefusal> closed(Instant at) {
        Instant now = asStored(at);
        return switch (window.stateAt(now)) {
            case TO_BE_ANNOUNCED, OPENS_AT -> Decision.rejected(new CohortRefusal.NotOpenYet(code));
            case OPEN -> withWindow(new RegistrationWindow(window.opensAt(), Optional.of(now)), now);
            case CLOSED -> settled(terms(), List.of(), false, now);
        };
    }

    /** It will not take place; a registration that was told to be open is told to be over. */
    Decision<Cohort, CohortRefusal> cancelled(Cancellation why) {
        if (cancellation.isPresent()) {
            return Decision.rejected(new CohortRefusal.Cancelled(code));
        }
        List<DomainEvent> events = new ArrayList<>();
        events.add(new CohortCancelled(code, why.reason(), why.at()));
        if (told == Told.OPENED) {
            events.add(new RegistrationClosed(code, why.at()));
        }
        Cohort next = of(terms(), title, Told.CLOSED, known().with(List.of("cancellation"), why.at()));
        return Decision.accepted(next.cancelledFor(why), events);
    }

    /** When something is to be told next, where anything is. */
    public Optional<Instant> dueAt() {
        if (cancellation.isPresent()) {
            return Optional.empty();
        }
        return switch (told) {
            case NOTHING -> window.opensAt();
            case OPENED -> window.closesAt();
            case CLOSED -> Optional.empty();
        };
    }

    /** Tells whatever has come to pass; nothing where nothing has. */
    Change<Cohort> telling(Instant now) {
        Cohort cohort = this;
        List<DomainEvent> events = new ArrayList<>();
        for (Optional<Instant> due = cohort.dueAt(); reached(due, now); due = cohort.dueAt()) {
            boolean opening = cohort.told == Told.NOTHING;
            events.add(
                    opening
                            ? new RegistrationOpened(code, due.orElseThrow())
                            : new RegistrationClosed(code, due.orElseThrow()));
            cohort = of(terms(), title, opening ? Told.OPENED : Told.CLOSED, known());
        }
        return new Change<>(cohort, events);
    }

    /** Where registration stands; over for good once the cohort is cancelled. */
    public RegistrationState registrationAt(Instant now) {
        return cancellation.isPresent() ? RegistrationState.CLOSED : window.stateAt(now);
    }

    /** From when on it is over, whatever happens. */
    public Instant end() {
        return CohortRules.beginning(endsOn.plusDays(1));
    }

    public VatBasis vat() {
        return vatBasis.orElse(VatBasis.EXEMPT);
    }

    public Admission admits() {
        return admission.orElse(Admission.OPEN);
    }

    /** Raised by each act of an officer. */
    public int revision() {
        return known().revision();
    }

    /** Whether somebody decides by what is no longer so. */
    Optional<CohortRefusal> refusalOf(Optional<Integer> expected) {
        return known().refusalOf(expected);
    }

    private Decision<Cohort, CohortRefusal> settled(
            CohortProposal next, List<BrokenRule> broken, boolean anyway, Instant now) {
        if (cancellation.isPresent()) {
            return Decision.rejected(new CohortRefusal.Cancelled(code));
        }
        if (!broken.isEmpty()) {
            return Decision.rejected(new CohortRefusal.Invalid(broken));
        }
        List<String> fields = CohortChange.between(terms(), next);
        if (fields.isEmpty() && !anyway) {
            return Decision.accepted(this);
        }
        Amendments more = known().with(fields.isEmpty() ? List.of("capacity") : fields, now);
        Cohort changed = of(next, title, toldStill(next.window(), now), more);
        return new Decision.Accepted<>(changed.tellingAfter(CohortChanged.of(changed), now));
    }

    private Change<Cohort> tellingAfter(DomainEvent first, Instant now) {
        Change<Cohort> rest = telling(now);
        List<DomainEvent> events = new ArrayList<>(rest.events());
        events.addFirst(first);
        return new Change<>(rest.state(), events);
    }

    /** What of the things told remains true under another window. */
    private Told toldStill(RegistrationWindow next, Instant now) {
        return switch (next.stateAt(now)) {
            case TO_BE_ANNOUNCED, OPENS_AT -> Told.NOTHING;
            case OPEN -> told == Told.CLOSED ? Told.NOTHING : told;
            case CLOSED -> told;
        };
    }

    private Amendments known() {
        return amendments.orElse(Amendments.NONE);
    }

    private CohortProposal terms() {
        return new CohortProposal(
                code, programme, startsOn, endsOn, capacity, minimum, price, window, holdFor, offerFor, places, vat(),
                admits());
    }

    private static Cohort of(CohortProposal terms, Text title, Told told, Amendments amendments) {
        return of(terms, title, told, amendments, Optional.empty());
    }

    private Cohort cancelledFor(Cancellation why) {
        return of(terms(), title, told, known(), Optional.of(why));
    }

    private static Cohort of(
            CohortProposal terms, Text title, Told told, Amendments amendments, Optional<Cancellation> cancellation) {
        return new Cohort(
                terms.cohort(),
                terms.programme(),
                title,
                terms.startsOn(),
                terms.endsOn(),
                terms.capacity(),
                terms.minimum(),
                terms.price(),
                terms.window(),
                terms.holdFor(),
                terms.offerFor(),
                terms.places(),
                told,
                Optional.of(terms.vatBasis()),
                Optional.of(terms.admission()),
                Optional.of(amendments),
                cancellation);
    }

    /** Instants are kept to the millisecond; what is written is what is judged by. */
    private static Instant asStored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean reached(Optional<Instant> due, Instant now) {
        return due.filter(instant -> !now.isBefore(instant)).isPresent();
    }
}
