package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Template;
import cursus.notification.languages.Language;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns facts into sentences of the reader's language. */
final class Views {

    private final Phrases phrases;
    private final String sender;
    private final String enrolmentPage;

    /** @param enrolmentPage the address of an enrolment's page, with {@code {enrolment}} for its id */
    Views(Phrases phrases, String sender, String enrolmentPage) {
        this.phrases = phrases;
        this.sender = sender;
        this.enrolmentPage = enrolmentPage;
    }

    View of(Delivery delivery, Facts facts) {
        Person reader = facts.person();
        Language language = reader.language();
        String code = delivery.template().code();
        Object[] arguments = arguments(delivery, facts);
        return new View(
                language.code(),
                Clean.line(phrases.say(language, code + ".subject", arguments)),
                phrases.say(language, "greeting", name(reader)),
                List.of(
                        phrases.say(language, code + ".lead", arguments),
                        phrases.say(language, next(delivery.template(), facts), arguments)),
                phrases.say(language, "colon"),
                details(facts),
                phrases.say(language, "sessions.title"),
                facts.sessions().stream()
                        .map(session -> session(language, session))
                        .toList(),
                phrases.say(language, "link.label"),
                enrolmentPage.replace("{enrolment}", facts.occasion().enrolment()),
                sender,
                phrases.say(language, "footer"));
    }

    /** A confirmation may have to do without the sessions that it should list. */
    private static String next(Template template, Facts facts) {
        boolean undated = template.carriesTimetable() && facts.sessions().isEmpty();
        return template.code() + (undated ? ".undated" : ".next");
    }

    static String name(Person person) {
        return Clean.line(person.givenName() + " " + person.usualName());
    }

    /** 0: the programme's title; 1: the deadline; 2: the ticket. */
    private Object[] arguments(Delivery delivery, Facts facts) {
        return new Object[] {
            title(facts),
            deadline(delivery.template(), facts),
            facts.occasion().ticket().map(String::valueOf).orElse("")
        };
    }

    private String deadline(Template template, Facts facts) {
        Optional<String> deadline = facts.occasion()
                .until()
                .map(until -> phrases.moment(facts.person().language(), until));
        if (deadline.isEmpty() && (template == Template.ENROLMENT_HELD || template == Template.SEAT_OFFERED)) {
            throw new IllegalArgumentException(template + " without its deadline");
        }
        return deadline.orElse("");
    }

    private List<View.Detail> details(Facts facts) {
        Language language = facts.person().language();
        List<View.Detail> details = new ArrayList<>();
        details.add(detail(language, "detail.programme", title(facts)));
        details.add(detail(language, "detail.cohort", facts.cohort().cohort()));
        details.add(detail(
                language,
                "detail.period",
                phrases.say(
                        language,
                        "period",
                        phrases.date(language, facts.cohort().startsOn()),
                        phrases.date(language, facts.cohort().endsOn()))));
        details.add(detail(language, "detail.enrolment", facts.occasion().enrolment()));
        return details;
    }

    private View.Detail detail(Language language, String label, String value) {
        return new View.Detail(phrases.say(language, label), Clean.line(value));
    }

    private View.Session session(Language language, ClassSession session) {
        LocalDateTime start = session.startsAt();
        Place place = session.place();
        return new View.Session(
                phrases.say(
                        language,
                        "session.when",
                        phrases.date(language, start.toLocalDate()),
                        phrases.time(language, start.toLocalTime()),
                        phrases.time(language, session.endsAt().toLocalTime())),
                what(language, session),
                Clean.line(place.name() + ", " + place.address()),
                place.access().map(access -> Clean.line(access.in(language))).orElse(""));
    }

    String what(Language language, ClassSession session) {
        return phrases.say(
                language,
                "session.what",
                String.valueOf(session.moduleNumber()),
                Clean.line(session.moduleTitle().in(language)));
    }

    private static String title(Facts facts) {
        return Clean.line(facts.cohort().title().in(facts.person().language()));
    }
}
