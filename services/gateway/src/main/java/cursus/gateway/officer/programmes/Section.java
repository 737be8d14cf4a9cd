package cursus.gateway.officer.programmes;

import static cursus.gateway.officer.programmes.Field.checks;
import static cursus.gateway.officer.programmes.Field.choice;
import static cursus.gateway.officer.programmes.Field.codes;
import static cursus.gateway.officer.programmes.Field.group;
import static cursus.gateway.officer.programmes.Field.line;
import static cursus.gateway.officer.programmes.Field.list;
import static cursus.gateway.officer.programmes.Field.number;
import static cursus.gateway.officer.programmes.Field.rows;
import static cursus.gateway.officer.programmes.Field.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is written on one page of the desk. Together they have every field, each once. */
enum Section {
    ESSENTIALS(words("title", 2), line("family"), words("summary", 4), words("presentation", 12)),
    MODULES(rows(
            "modules",
            number("number"),
            words("title", 2),
            words("objective", 3),
            choice("kind", "SEMINAR", "LEARNING_EXPEDITION", "WORKSHOP"),
            number("halfDays"))),
    LEARNING(
            list("objectives", 2),
            list("competences", 2),
            list("methods", 2),
            words("assessment", 3),
            words("followUp", 3)),
    RESULTS(rows("resultRates", words("indicator", 1), line("value"), words("source", 1)), words("satisfaction", 3)),
    AUDIENCE(
            words("audience", 3),
            checks("branches", "STATE", "TERRITORIAL", "HOSPITAL"),
            list("eligibility", 2),
            words("prerequisites", 3),
            words("accessDelay", 2),
            words("accessibility", 3),
            group("accessibilityContact", words("role", 1), line("email"), line("phone"))),
    ORGANISATION(
            words("duration", 2),
            words("rhythm", 2),
            checks("places", "SITE", "OFF_SITE", "REMOTE"),
            codes("languages"),
            list("priceIncludes", 1)),
    APPLICATION(group("application", list("documents", 2), list("stages", 2))),
    PEOPLE(
            rows("contacts", words("role", 1), line("email"), line("phone")),
            rows("partners", line("name"), line("address")),
            list("mediaCredits", 1),
            checks("documents"));

    // Lists of List.of never change, and the fields in them are records.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    Section(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }

    /** Where a field is written, by its path such as {@code modules[2].title.fr}. */
    static Optional<Section> writing(String path) {
        return Arrays.stream(values())
                .filter(section -> section.field(path).isPresent())
                .findFirst();
    }

    Optional<Field> field(String path) {
        String top = top(path);
        return fields.stream().filter(field -> field.name().equals(top)).findFirst();
    }

    /** The field in whose rows something happens, such as {@code application.stages}. */
    Optional<Field> repeating(String path) {
        return field(path)
                .flatMap(field -> field.name().equals(path)
                        ? Optional.of(field)
                        : field.parts().stream()
                                .filter(part -> path.equals(field.name() + "." + part.name()))
                                .findFirst())
                .filter(Field::repeats);
    }

    static String top(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
