package cursus.catalogue.interest;

import cursus.messaging.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody wants to be told when registration for a cohort opens. Once it has ended, neither address nor name is left.
 *
 * @param place cohort and address, of which there can be one at a time; absent once it has ended
 * @param wish absent once it has ended
 * @param until when it is looked at again, or over
 * @param links those that were sent
 * @param toldAt when its cohort's registration opened while it was confirmed
 * @param ending of what has ended
 */
public record Interest(
        String interest,
        String cohort,
        InterestState state,
        Optional<String> place,
        Optional<Wish> wish,
        Instant since,
        Optional<Instant> until,
        List<Link> links,
        Optional<Instant> toldAt,
        Optional<Ending> ending) {

    public Interest {
        links = List.copyOf(links);
    }

    static String placeOf(String cohort, Email email) {
        return cohort + " " + email.key();
    }

    static Change<Interest> registered(Wish wish, Email email, Link.Token token, Patience patience, Instant now) {
        Interest fresh = new Interest(
                token.interest(),
                wish.cohort(),
                InterestState.TO_CONFIRM,
                Optional.of(placeOf(wish.cohort(), email)),
                Optional.of(wish),
                now,
                Optional.of(now.plus(patience.toConfirm())),
                List.of(Link.of(token, now)),
                Optional.empty(),
                Optional.empty());
        return Change.to(fresh, fresh.card(wish, token, false));
    }

    /** Somebody gives the same address again: it gets another link, but not too often, and not when it is confirmed. */
    Change<Interest> askedAgain(Link.Token token, Patience patience, Instant now) {
        boolean tooSoon =
                links.stream().anyMatch(link -> now.isBefore(link.sentAt().plus(patience.betweenLinks())));
        if (state != InterestState.TO_CONFIRM || tooSoon || links.size() >= patience.links()) {
            return Change.to(this);
        }
        Interest next = with(
                state,
                Optional.of(now.plus(patience.toConfirm())),
                Stream.concat(links.stream(), Stream.of(Link.of(token, now))).toList(),
                toldAt);
        return wish.map(known -> Change.to(next, card(known, token, false))).orElseGet(() -> Change.to(this));
    }

    /** @param end of its cohort, when at the latest it is over */
    Change<Interest> confirmed(Link.Token token, Instant end) {
        return wish.filter(_ -> state == InterestState.TO_CONFIRM)
                .map(known -> Change.to(
                        with(InterestState.CONFIRMED, Optional.of(end), links, toldAt), card(known, token, true)))
                .orElseGet(() -> Change.to(this));
    }

    /** Registration has opened: it is kept as long as its mail may have to be sent again, and no longer. */
    Interest told(Instant now, Instant keptUntil) {
        return state == InterestState.CONFIRMED && toldAt.isEmpty()
                ? with(state, Optional.of(keptUntil), links, Optional.of(now))
                : this;
    }

    Change<Interest> ended(Ending why) {
        return state == InterestState.ENDED
                ? Change.to(this)
                : Change.to(
                        new Interest(
                                interest,
                                cohort,
                                InterestState.ENDED,
                                Optional.empty(),
                                Optional.empty(),
                                since,
                                Optional.empty(),
                                links,
                                toldAt,
                                Optional.of(why)),
                        new InterestErased(interest));
    }

    Interest lastingUntil(Instant later) {
        return with(state, Optional.of(later), links, toldAt);
    }

    boolean isOver(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether one of its links has this token. */
    boolean knows(Link.Token token) {
        return links.stream().anyMatch(link -> link.leadsHere(token));
    }

    private InterestCard card(Wish known, Link.Token token, boolean confirmed) {
        return new InterestCard(
                interest, cohort, known.email(), known.givenName(), known.language(), confirmed, token.text());
    }

    private Interest with(
            InterestState next, Optional<Instant> nextUntil, List<Link> nextLinks, Optional<Instant> nextToldAt) {
        return new Interest(interest, cohort, next, place, wish, since, nextUntil, nextLinks, nextToldAt, ending);
    }
}
