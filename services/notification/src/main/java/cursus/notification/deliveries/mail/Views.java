package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.IssuedInvoice;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns facts into sentences of one language. */
final class Views {

    private final Phrases phrases;
    private final Sections sections;
    private final String sender;
    private final Addresses addresses;

    Views(Phrases phrases, String sender, Addresses addresses) {
        this.phrases = phrases;
        this.sections = new Sections(phrases);
        this.sender = sender;
        this.addresses = addresses;
    }

    View of(Template template, Facts facts) {
        Script script = Script.of(template, facts);
        Map<String, String> words = words(facts);
        List<String> paragraphs = say(template, script.paragraphs(), words);
        return new View(
                phrases.language().code(),
                sender,
                Clean.line(say(template, script.subject(), words)),
                paragraphs.getFirst(),
                say(template, script.headline(), words),
                phrases.say(words.getOrDefault("name", "").isEmpty() ? "greeting.nameless" : "greeting", words),
                paragraphs,
                script.callout().map(key -> phrases.say(key, words)),
                action(template, script, facts),
                phrases.say("colon"),
                details(template, facts),
                sections.of(template, facts),
                phrases.say("section.notes"),
                say(template, script.notes(), words),
                phrases.say("closing"),
                phrases.say(template.toInterested() ? "footer.interest" : "footer"));
    }

    static String name(Person person) {
        return Clean.line(person.givenName() + " " + person.usualName()).strip();
    }

    private List<String> say(Template template, List<String> keys, Map<String, String> words) {
        return keys.stream().map(key -> say(template, key, words)).toList();
    }

    private String say(Template template, String key, Map<String, String> words) {
        return phrases.say(key.startsWith(".") ? template.code() + key : key, words);
    }

    private View.Action action(Template template, Script script, Facts facts) {
        return new View.Action(say(template, script.action(), Map.of()), addresses.toActAt(template, facts));
    }

    /** Whatever a sentence may ask for; what this occasion doesn't know is not there, and a fault where it is asked for. */
    private Map<String, String> words(Facts facts) {
        Occasion occasion = facts.occasion();
        Map<String, String> words = new HashMap<>();
        words.put("name", name(facts.person()));
        words.put("title", title(facts));
        words.put("period", period(facts));
        facts.token().ifPresent(token -> words.put("leave", addresses.toLeaveAt(token)));
        words.put("count", String.valueOf(facts.sessions().changes().size()));
        occasion.until().ifPresent(until -> words.put("until", phrases.moment(until)));
        occasion.ticket().ifPresent(ticket -> words.put("ticket", String.valueOf(ticket)));
        words.put("seats", String.valueOf(occasion.seats()));
        occasion.askedBeyond().ifPresent(asked -> words.put("asked", String.valueOf(asked)));
        occasion.payer().ifPresent(payer -> words.put("payer", Clean.line(payer)));
        occasion.invoice().ifPresent(invoice -> words.put("number", Clean.line(invoice.number())));
        return words;
    }

    private List<View.Detail> details(Template template, Facts facts) {
        Occasion occasion = facts.occasion();
        List<View.Detail> details = new ArrayList<>();
        details.add(detail("programme", title(facts)));
        details.add(detail("cohort", facts.cohort().cohort()));
        details.add(detail("period", period(facts)));
        occasion.ticket().ifPresent(ticket -> details.add(detail("ticket", String.valueOf(ticket))));
        occasion.invoice().ifPresent(invoice -> details.addAll(of(invoice)));
        occasion.payer()
                .filter(_ -> template != Template.ENROLMENT_CANCELLED)
                .ifPresent(payer -> details.add(detail("payer", payer)));
        occasion.enrolment().ifPresent(enrolment -> details.add(detail("enrolment", enrolment)));
        return details;
    }

    private List<View.Detail> of(IssuedInvoice invoice) {
        return List.of(
                detail("invoice", invoice.number()),
                detail("issued", phrases.date(invoice.issuedOn())),
                detail("total", phrases.money(invoice.total())),
                detail("due", phrases.date(invoice.dueOn())));
    }

    private View.Detail detail(String label, String value) {
        return new View.Detail(phrases.say("detail." + label), Clean.line(value));
    }

    private String period(Facts facts) {
        return phrases.period(facts.cohort().startsOn(), facts.cohort().endsOn());
    }

    private String title(Facts facts) {
        return Clean.line(facts.cohort().title().in(phrases.language()));
    }
}
