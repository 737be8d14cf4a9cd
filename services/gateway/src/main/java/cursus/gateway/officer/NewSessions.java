package cursus.gateway.officer;

import cursus.gateway.catalogue.Programme;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The timetable that an officer typed: each row is a day of a module, with a morning, an afternoon or both. */
record NewSessions(List<Session> sessions) {

    static final String ROWS = "sessions";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Set<String> PRESET =
            Set.of("module", "morningFrom", "morningTo", "afternoonFrom", "afternoonTo");

    record Session(Module module, LocalDateTime startsAt, LocalDateTime endsAt, Place place) {}

    record Module(int number, Text title) {}

    record Place(String name, Optional<String> address, String kind) {}

    /** A module that a row may be of; without its title while the catalogue is away. */
    record Choice(int number, Optional<Text> title) {}

    /** Those of the programme, or at least those that were chosen. */
    static List<Choice> choices(Optional<List<Programme.Module>> modules, Form form) {
        return modules.map(known -> known.stream()
                        .map(module -> new Choice(module.number(), Optional.of(module.title())))
                        .toList())
                .orElseGet(() -> IntStream.range(0, form.rows(ROWS))
                        .mapToObj(row -> form.value(form.in(ROWS, row, "module")))
                        .filter(NUMBER.asMatchPredicate())
                        .map(Integer::valueOf)
                        .distinct()
                        .sorted()
                        .map(number -> new Choice(number, Optional.empty()))
                        .toList());
    }

    static Form tidy(Form form) {
        return form.withoutEmptyRows(ROWS, PRESET);
    }

    /** Rows to fill in, with the hours that are usual. */
    static Form withRows(Form form, int wanted) {
        Form rows = form;
        for (int row = form.rows(ROWS); row < wanted; row++) {
            rows = rows.with(form.in(ROWS, row, "date"), "")
                    .with(form.in(ROWS, row, "morningFrom"), "09:00")
                    .with(form.in(ROWS, row, "morningTo"), "12:30")
                    .with(form.in(ROWS, row, "afternoonFrom"), "14:00")
                    .with(form.in(ROWS, row, "afternoonTo"), "17:30");
        }
        return rows;
    }

    static NewSessions from(Form form, FormFields fields, List<Programme.Module> modules) {
        List<Session> sessions = new ArrayList<>();
        int rows = form.rows(ROWS);
        Optional<Place> place = rows == 0 ? Optional.empty() : Optional.of(place(fields));
        place.ifPresent(there ->
                IntStream.range(0, rows).forEach(row -> sessions.addAll(day(form, row, fields, modules, there))));
        return new NewSessions(List.copyOf(sessions));
    }

    boolean none() {
        return sessions.isEmpty();
    }

    private static Place place(FormFields fields) {
        return new Place(
                fields.required("place.name"),
                Optional.of(fields.required("place.address")),
                fields.optional("place.kind").orElse("SITE"));
    }

    private static List<Session> day(
            Form form, int row, FormFields fields, List<Programme.Module> modules, Place place) {
        Module module = module(fields.wholeNumber(form.in(ROWS, row, "module")), modules);
        LocalDate date = fields.date(form.in(ROWS, row, "date"));
        List<Session> halfDays = new ArrayList<>();
        for (String half : List.of("morning", "afternoon")) {
            String from = form.in(ROWS, row, half + "From");
            String to = form.in(ROWS, row, half + "To");
            if (!form.blank(from) || !form.blank(to)) {
                halfDays.add(new Session(module, date.atTime(fields.time(from)), date.atTime(fields.time(to)), place));
            }
        }
        return halfDays;
    }

    private static Module module(int number, List<Programme.Module> modules) {
        return modules.stream()
                .filter(module -> module.number() == number)
                .findFirst()
                .map(module -> new Module(number, module.title()))
                // The number is wrong then, and noted beside its field or refused by scheduling.
                .orElseGet(() -> new Module(number, new Text("", Optional.empty())));
    }
}
