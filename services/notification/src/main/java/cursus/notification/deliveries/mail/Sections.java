package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Template;
import cursus.notification.languages.Text;
import cursus.notification.programmes.Programme;
import cursus.notification.programmes.ProgrammeModule;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import cursus.notification.sessions.SessionChange;
import cursus.notification.trainers.Trainer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lists of a message: its class sessions, their places, and what is taught. */
final class Sections {

    private static final String REMOTE = "REMOTE";
    private static final Pattern OF_THE_WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final Phrases phrases;

    Sections(Phrases phrases) {
        this.phrases = phrases;
    }

    List<View.Section> of(Template template, Facts facts) {
        List<ClassSession> listed = facts.sessions().listed();
        Stream<Optional<View.Section>> sections = switch (template) {
            case ENROLMENT_CONFIRMED ->
                Stream.of(sessions("sessions", listed, template, facts), places(listed), programme(facts.programme()));
            case SESSIONS_SCHEDULED ->
                Stream.of(
                        sessions(
                                facts.sessions().before().isEmpty() ? "sessions" : "sessions.new",
                                listed,
                                template,
                                facts),
                        sessions("sessions.known", facts.sessions().before(), template, facts),
                        places(everyOf(facts)));
            case SESSIONS_MOVED ->
                Stream.of(changes("sessions.moved", facts.sessions().changes()), places(since(facts)));
            case SESSIONS_CANCELLED ->
                Stream.of(changes("sessions.cancelled", facts.sessions().changes()));
            default -> Stream.empty();
        };
        return sections.flatMap(Optional::stream).toList();
    }

    /** "Module 5 – Evaluating". */
    String what(ClassSession session) {
        return what(session.moduleNumber(), session.moduleTitle());
    }

    private String what(int number, Text title) {
        return phrases.say(
                "what", Map.of("number", String.valueOf(number), "module", Clean.line(title.in(phrases.language()))));
    }

    private Optional<View.Section> sessions(String title, List<ClassSession> sessions, Template template, Facts facts) {
        return section(
                title,
                sessions.stream()
                        .map(session -> session(session, teaching(session, template, facts)))
                        .toList());
    }

    private Optional<View.Section> changes(String title, List<SessionChange> changes) {
        return section(title, changes.stream().map(this::change).toList());
    }

    /** Each place once, and how to get there. */
    private Optional<View.Section> places(List<ClassSession> sessions) {
        Set<Place> places =
                new LinkedHashSet<>(sessions.stream().map(ClassSession::place).toList());
        return section("places", places.stream().map(this::place).toList());
    }

    private Optional<View.Section> programme(Optional<Programme> programme) {
        return section(
                "programme",
                programme.stream()
                        .flatMap(known -> known.modules().stream())
                        .map(this::module)
                        .toList());
    }

    private Optional<View.Section> section(String title, List<View.Item> items) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new View.Section(phrases.say("section." + title), items));
    }

    private View.Item session(ClassSession session, Optional<String> teaching) {
        return item(
                phrases.hours(session.startsAt(), session.endsAt()),
                Stream.concat(Stream.of(what(session), name(session.place())), teaching.stream())
                        .toList());
    }

    /** "Trainers: Hélène Vasseur (Senior lecturer), Karim Ould-Brahim". */
    private Optional<String> teaching(ClassSession session, Template template, Facts facts) {
        List<String> names = session.namedTrainers().stream()
                .flatMap(id -> Optional.ofNullable(facts.trainers().get(id)).stream())
                .map(this::name)
                .toList();
        String key = template.code() + (names.size() == 1 ? ".trainer" : ".trainers");
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.say(key, Map.of("trainers", String.join(", ", names))));
    }

    private String name(Trainer trainer) {
        String name = Clean.line(trainer.name());
        return trainer.function()
                .map(function -> "%s (%s)".formatted(name, Clean.line(function.in(phrases.language()))))
                .orElse(name);
    }

    private View.Item change(SessionChange change) {
        ClassSession now = change.session();
        List<String> lines = new ArrayList<>();
        change.before()
                .filter(before -> !before.startsAt().equals(now.startsAt())
                        || !before.endsAt().equals(now.endsAt()))
                .ifPresent(before -> lines.add(instead(phrases.hours(before.startsAt(), before.endsAt()))));
        lines.add(what(now));
        lines.add(name(now.place()));
        change.before()
                .filter(before -> !before.place().equals(now.place()))
                .ifPresent(before -> lines.add(instead(name(before.place()))));
        return item(phrases.hours(now.startsAt(), now.endsAt()), lines);
    }

    private String instead(String before) {
        return phrases.say("instead", Map.of("before", before));
    }

    private View.Item place(Place place) {
        String address = Clean.line(place.address());
        Optional<String> link = Optional.of(address).filter(OF_THE_WEB.asMatchPredicate());
        List<String> lines = Stream.concat(
                        link.isPresent() ? Stream.empty() : Stream.of(address),
                        place.access().map(access -> Clean.line(access.in(phrases.language()))).stream())
                .toList();
        return new View.Item(name(place), lines, link);
    }

    private String name(Place place) {
        String name = Clean.line(place.name());
        return place.kind().equals(REMOTE) ? "%s (%s)".formatted(name, phrases.say("remote")) : name;
    }

    private View.Item module(ProgrammeModule module) {
        String length = phrases.say(
                module.halfDays() == 1 ? "half-days.one" : "half-days.many",
                Map.of("count", String.valueOf(module.halfDays())));
        String kind =
                phrases.code("kind", module.kind()).map(words -> words + " · ").orElse("");
        return item(what(module.number(), module.title()), List.of(kind + length));
    }

    private static View.Item item(String heading, List<String> lines) {
        return new View.Item(heading, lines, Optional.empty());
    }

    private static List<ClassSession> everyOf(Facts facts) {
        return Stream.concat(facts.sessions().listed().stream(), facts.sessions().before().stream())
                .toList();
    }

    private static List<ClassSession> since(Facts facts) {
        return facts.sessions().changes().stream().map(SessionChange::session).toList();
    }
}
