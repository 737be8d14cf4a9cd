package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Template;
import cursus.notification.sessions.ClassSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which sentences a message is made of, by their keys. A key that begins with a dot is the template's own.
 *
 * @param notes what is good to know, after everything else
 */
record Script(
        String subject,
        String headline,
        List<String> paragraphs,
        Optional<String> callout,
        String action,
        List<String> notes) {

    private static final String SEE = "action.see";
    private static final String NEXT = ".next";
    private static final String LEAVE = ".leave";
    private static final String AGAIN = "note.again";

    static Script of(Template template, Facts facts) {
        return switch (template) {
            case ENROLMENT_REQUESTED -> plain(lead(facts), NEXT + party(facts));
            case ENROLMENT_HELD -> held(party(facts));
            case WAITING_LIST_JOINED -> plain(".lead", NEXT, LEAVE);
            case SEAT_OFFERED -> offered(facts, party(facts));
            case HOLD_EXPIRED, OFFER_LAPSED -> plain(".lead", AGAIN);
            case ENROLMENT_CONFIRMED -> confirmed(facts);
            case ENROLMENT_CANCELLED -> cancelled(facts);
            case SESSIONS_SCHEDULED -> scheduled(facts);
            case SESSIONS_MOVED, SESSIONS_CANCELLED -> changed(facts);
            case INVOICE_ISSUED -> plain(".lead", NEXT);
            case INTEREST_TO_CONFIRM -> asking("action.address").noting(".mistake");
            case REGISTRATION_OPENED -> asking("action.enrol").noting(LEAVE);
        };
    }

    private static Script plain(String... paragraphs) {
        return new Script(".subject", ".headline", List.of(paragraphs), Optional.empty(), SEE, List.of());
    }

    private static Script asking(String action) {
        return new Script(".subject", ".headline", List.of(".lead", NEXT), Optional.empty(), action, List.of());
    }

    private static Script held(String party) {
        return new Script(
                ".subject" + party,
                ".headline" + party,
                List.of(".lead" + party, NEXT + party),
                Optional.of("callout.confirm"),
                "action.confirm",
                List.of());
    }

    private static Script offered(Facts facts, String party) {
        return new Script(
                ".subject" + party,
                ".headline" + party,
                present(".lead" + party, fewer(facts), NEXT + party, LEAVE + party),
                Optional.of("callout.accept"),
                party.isEmpty() ? "action.accept" : ".accept" + party,
                List.of());
    }

    private static Script confirmed(Facts facts) {
        List<ClassSession> sessions = facts.sessions().listed();
        List<String> paragraphs = sessions.isEmpty()
                ? present(lead(facts), fewer(facts), ".undated")
                : present(lead(facts), fewer(facts), ".dated", ".calendar" + number(sessions.size()));
        return plain(paragraphs.toArray(String[]::new)).noting(".sign", ".needs", money(facts));
    }

    private static Script cancelled(Facts facts) {
        boolean own = facts.occasion().wasTheirOwnAct();
        List<String> paragraphs = present(
                own ? ".own" : ".other",
                facts.occasion().gaveUpSeat() ? ".seat" : ".request",
                facts.sessions().listed().isEmpty() ? "" : ".calendar");
        return plain(paragraphs.toArray(String[]::new))
                .noting(facts.occasion().gaveUpSeat() ? money(facts) : "", own ? AGAIN : ".surprise");
    }

    private static Script scheduled(Facts facts) {
        String which = facts.sessions().before().isEmpty() ? ".first" : ".more";
        return new Script(
                ".subject", ".headline" + which, List.of(".lead" + which, NEXT), Optional.empty(), SEE, List.of());
    }

    private static Script changed(Facts facts) {
        String many = number(facts.sessions().changes().size());
        return new Script(
                ".subject" + many, ".headline" + many, List.of(".lead" + many, NEXT), Optional.empty(), SEE, List.of());
    }

    private Script noting(String... keys) {
        return new Script(subject, headline, paragraphs, callout, action, present(keys));
    }

    private static List<String> present(String... keys) {
        return Stream.of(keys).filter(key -> !key.isEmpty()).toList();
    }

    /** Somebody else may have acted for the participant, who is told all the same. */
    private static String lead(Facts facts) {
        return (facts.occasion().wasTheirOwnAct() ? ".lead" : ".lead.other") + party(facts);
    }

    /** What is said of one seat is said otherwise of several. */
    private static String party(Facts facts) {
        return facts.occasion().seats() > 1 ? ".party" : "";
    }

    private static String fewer(Facts facts) {
        return facts.occasion().askedBeyond().isPresent() ? ".fewer" : "";
    }

    private static String money(Facts facts) {
        return facts.occasion().payer().isPresent() ? ".money" : "";
    }

    private static String number(int count) {
        return count == 1 ? ".one" : ".many";
    }
}
