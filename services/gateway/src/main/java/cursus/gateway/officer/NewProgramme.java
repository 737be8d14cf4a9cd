package cursus.gateway.officer;

import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The programme that an officer publishes, as the catalogue wants it. */
record NewProgramme(
        String programme,
        Text title,
        String family,
        Text summary,
        Text presentation,
        List<Module> modules,
        List<Text> objectives,
        List<Text> methods,
        Text audience,
        Optional<Text> prerequisites,
        Optional<Text> assessment,
        Optional<Text> accessibility,
        Contact contact) {

    static final List<String> KINDS = List.of("SEMINAR", "LEARNING_EXPEDITION", "WORKSHOP");
    static final List<String> ROWS = List.of("modules", "objectives", "methods");

    record Module(int number, Text title, Text objective, String kind, int halfDays) {}

    record Contact(Text role, String email) {}

    /** The rows as they will be numbered: what was left empty goes. */
    static Form tidy(Form form) {
        return form.withoutEmptyRows("modules", Set.of("kind"))
                .withoutEmptyRows("objectives", Set.of())
                .withoutEmptyRows("methods", Set.of());
    }

    static NewProgramme from(Form form, FormFields fields) {
        return new NewProgramme(
                fields.required("programme"),
                text("title", fields),
                fields.required("family"),
                text("summary", fields),
                text("presentation", fields),
                rows(form, "modules", row -> module(form, row, fields)),
                rows(form, "objectives", row -> text("objectives[" + row + "]", fields)),
                rows(form, "methods", row -> text("methods[" + row + "]", fields)),
                text("audience", fields),
                optionalText("prerequisites", fields),
                optionalText("assessment", fields),
                optionalText("accessibility", fields),
                new Contact(text("contact.role", fields), fields.required("contact.email")));
    }

    private static Module module(Form form, int row, FormFields fields) {
        return new Module(
                row + 1,
                text(form.in("modules", row, "title"), fields),
                text(form.in("modules", row, "objective"), fields),
                fields.required(form.in("modules", row, "kind")),
                fields.wholeNumber(form.in("modules", row, "halfDays")));
    }

    private static Text text(String name, FormFields fields) {
        return new Text(fields.required(name + ".fr"), fields.optional(name + ".en"));
    }

    private static Optional<Text> optionalText(String name, FormFields fields) {
        return fields.optional(name + ".fr").map(french -> new Text(french, fields.optional(name + ".en")));
    }

    private static <T> List<T> rows(Form form, String name, IntFunction<T> row) {
        return IntStream.range(0, form.rows(name)).mapToObj(row).toList();
    }
}
