package cursus.gateway.letters;

import cursus.gateway.calls.Problem;
import cursus.gateway.portal.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Dead letters and what came of them as an administrator reads it; pages call it {@code @letterWording}. */
@Component("letterWording")
class LetterWording {

    private static final Pattern EVENT = Pattern.compile(".*\\.([A-Za-z]+)\\.v\\d+");

    private final Wording wording;

    LetterWording(Wording wording) {
        this.wording = wording;
    }

    /** What the record says has happened; its type where there are no words for it. */
    public String event(WaitingRecord waiting) {
        return waiting.event().map(this::event).orElseGet(() -> wording.say("letters.event.untold"));
    }

    public String why(WaitingRecord waiting) {
        return wording.code("letters.why", waiting.why());
    }

    public String act(DeadLetter.Act act) {
        return wording.say("letters.act.so-many", wording.code("letters.act", act.kind()), act.records());
    }

    String replayed(DeadLetter after) {
        int taken = after.lastAct().map(DeadLetter.Act::records).orElse(0);
        return after.first()
                .map(stopped -> wording.say(
                        "letters.replayed.stopped",
                        taken,
                        event(stopped),
                        Long.toString(stopped.offset()),
                        why(stopped),
                        after.records()))
                .orElseGet(() -> wording.say("letters.replayed", taken));
    }

    String discarded(DeadLetter after) {
        return after.first().isEmpty()
                ? wording.say("letters.discarded")
                : wording.say("letters.discarded.behind", after.records());
    }

    /** A letter is on the page, so that nothing is found means that nothing of it waits. */
    String refusal(Problem problem) {
        return problem.is("not-found")
                ? wording.say("letters.refused.nothing-waits")
                : problem.sentence().orElseGet(() -> wording.say("refused"));
    }

    private String event(String type) {
        Matcher event = EVENT.matcher(type);
        if (!event.matches()) {
            return type;
        }
        String told = wording.code("history", event.group(1));
        String words = told.equals(event.group(1)) ? wording.code("letters.event", event.group(1)) : told;
        return words.equals(event.group(1)) ? type : words;
    }
}
