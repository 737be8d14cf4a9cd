package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        List<Text> places,
        Told told) {

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
        Cohort cohort = of(proposal, title);
        return new Decision.Accepted<>(cohort.tellingAfter(CohortAnnounced.of(cohort), now));
    }

    /** Moves the window. A registration that stays open is not announced again; one that reopens is. */
    Decision<Cohort, CohortRefusal> withWindow(RegistrationWindow asked, Instant now) {
        RegistrationWindow next = asked.endingAtLatest(CohortRules.beginning(startsOn));
        List<BrokenRule> broken = CohortRules.brokenBy(next, startsOn);
        if (!broken.isEmpty()) {
            return Decision.rejected(new CohortRefusal.Invalid(broken));
        }
        if (next.equals(window)) {
            return Decision.accepted(this);
        }
        Cohort changed = with(next, toldStill(next, now));
        return new Decision.Accepted<>(changed.tellingAfter(CohortChanged.of(changed), now));
    }

    /** When something is to be told next, where anything is. */
    public Optional<Instant> dueAt() {
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
            cohort = cohort.with(window, opening ? Told.OPENED : Told.CLOSED);
        }
        return new Change<>(cohort, events);
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

    private Cohort with(RegistrationWindow nextWindow, Told nextTold) {
        return new Cohort(
                code,
                programme,
                title,
                startsOn,
                endsOn,
                capacity,
                minimum,
                price,
                nextWindow,
                holdFor,
                offerFor,
                places,
                nextTold);
    }

    private static Cohort of(CohortProposal proposal, Text title) {
        return new Cohort(
                proposal.cohort(),
                proposal.programme(),
                title,
                proposal.startsOn(),
                proposal.endsOn(),
                proposal.capacity(),
                proposal.minimum(),
                proposal.price(),
                proposal.window(),
                proposal.holdFor(),
                proposal.offerFor(),
                proposal.places(),
                Told.NOTHING);
    }

    private static boolean reached(Optional<Instant> due, Instant now) {
        return due.filter(instant -> !now.isBefore(instant)).isPresent();
    }
}
