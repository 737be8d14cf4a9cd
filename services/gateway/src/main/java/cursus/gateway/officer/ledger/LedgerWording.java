package cursus.gateway.officer.ledger;

import cursus.gateway.portal.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A ledger's decisions as an officer says them on the telephone; the page calls it {@code @ledgerWording}. */
@Component("ledgerWording")
class LedgerWording {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Wording.ZONE);

    private final Wording wording;

    LedgerWording(Wording wording) {
        this.wording = wording;
    }

    public String moment(Instant at) {
        return wording.say(
                "moment.brief",
                wording.date(LocalDateTime.ofInstant(at, Wording.ZONE).toLocalDate()),
                TO_THE_SECOND.format(at));
    }

    public String what(Decision decision) {
        return wording.code("ledger.what", decision.what());
    }

    /** What the rule says of it, in sentences; none for what is not known here. */
    public List<String> why(Decision decision) {
        return Stream.of(Optional.of(rule(decision)), fewer(decision), figures(decision))
                .flatMap(Optional::stream)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The rule by its name and version. */
    public String ruleOf(Decision.Grounds grounds) {
        return wording.code("ledger.rule", grounds.rule());
    }

    /** Who caused it, and by what. */
    public String cause(Decision decision) {
        return wording.say(
                "ledger.by",
                wording.actor(decision.actor(), decision.person().map(Decision.Person::person)),
                reason(decision.reason()));
    }

    private String rule(Decision decision) {
        String key = "ledger.why." + decision.what();
        return switch (decision.what()) {
            case "SeatHeld", "SeatOffered" -> decision.grounds().isPresent() ? wording.say(key) : "";
            case "WaitingListJoined" ->
                decision.grounds()
                        .map(why -> wording.say(key + (why.waiting() > 0 ? ".others" : ".full")))
                        .orElse("");
            case "CapacityAccepted" -> wording.say(key, decision.capacity().orElse(0));
            case "CapacityRefused" ->
                wording.say(key, decision.capacity().orElse(0), decision.taken().orElse(0));
            case "TicketPassedOver" ->
                wording.code("ledger.why.TicketPassedOver", decision.absence().orElse(""));
            case "HoldExpired", "OfferLapsed", "SeatConfirmed", "SeatReleased", "WaitingListLeft" -> wording.say(key);
            default -> "";
        };
    }

    /** A party that takes fewer seats than it asked for. */
    private Optional<String> fewer(Decision decision) {
        return decision.grounds()
                .filter(why -> decision.what().equals("SeatOffered"))
                .filter(why -> decision.seats().orElse(1) < why.asked())
                .map(why -> wording.say(
                        "ledger.why.SeatOffered.fewer", decision.seats().orElse(1), why.asked()));
    }

    private Optional<String> figures(Decision decision) {
        return decision.grounds()
                .map(why -> wording.say("ledger.figures", why.free(), why.capacity(), why.waiting(), why.asked()));
    }

    /** A service that acts on an event gives the event's name as its reason. */
    private String reason(String code) {
        return Stream.<Function<String, String>>of(
                        it -> wording.code("trail.reason", it), it -> wording.code("ledger.reason", it))
                .map(family -> family.apply(code))
                .filter(words -> !words.equals(code))
                .findFirst()
                .orElseGet(() -> wording.code("ledger.what", code));
    }
}
