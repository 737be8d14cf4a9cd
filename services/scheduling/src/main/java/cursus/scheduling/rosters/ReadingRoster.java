package cursus.scheduling.rosters;

import static java.util.stream.Collectors.toMap;

import cursus.scheduling.people.People;
import cursus.scheduling.people.Person;
import cursus.scheduling.sessions.Timetables;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A training officer or a trainer looks at who attends: two queries, whatever the number of participants. */
public final class ReadingRoster {

    /** More than any room holds; a roster that is longer says that it isn't complete. */
    static final int MOST_PARTICIPANTS = 1_000;

    private final Timetables timetables;
    private final RosterEntries entries;
    private final People people;

    public ReadingRoster(Timetables timetables, RosterEntries entries, People people) {
        this.timetables = timetables;
        this.entries = entries;
        this.people = people;
    }

    /** Empty where no such cohort was announced, as far as scheduling knows. */
    public Optional<Roster> of(String cohort) {
        return timetables.find(cohort).map(_ -> roster(cohort));
    }

    private Roster roster(String cohort) {
        List<RosterEntry> found = entries.confirmedOf(cohort, MOST_PARTICIPANTS + 1);
        List<RosterEntry> shown = found.stream().limit(MOST_PARTICIPANTS).toList();
        Map<String, Person> names = people
                .among(shown.stream().map(RosterEntry::person).distinct().toList())
                .stream()
                .collect(toMap(Person::person, Function.identity()));
        List<Roster.Participant> participants = shown.stream()
                .map(entry -> participant(entry, Optional.ofNullable(names.get(entry.person()))))
                .sorted(byName())
                .toList();
        return new Roster(cohort, participants, found.size() == shown.size());
    }

    private static Roster.Participant participant(RosterEntry entry, Optional<Person> names) {
        return new Roster.Participant(
                entry.person(), names.map(Person::givenName), names.map(Person::usualName), entry.enrolment());
    }

    /** As a French reader looks a name up; those whose names are awaited come first. */
    private static Comparator<Roster.Participant> byName() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return Comparator.comparing(
                        (Roster.Participant participant) ->
                                participant.usualName().orElse(""),
                        french::compare)
                .thenComparing(participant -> participant.givenName().orElse(""), french::compare)
                .thenComparing(Roster.Participant::enrolment);
    }
}
