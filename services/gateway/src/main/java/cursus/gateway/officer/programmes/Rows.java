package cursus.gateway.officer.programmes;

import cursus.gateway.portal.Form;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The buttons beside rows, which work without JavaScript: they show the form again with a row more, less or moved. */
final class Rows {

    private static final Pattern ASKED = Pattern.compile("(add|remove|up|down):([a-zA-Z.]{1,60})(?::(\\d{1,2}))?");

    private Rows() {}

    /** As asked by a button; unchanged where no button asks so. */
    static Form changed(Section section, Form form, String asked) {
        Matcher words = ASKED.matcher(asked);
        if (!words.matches()) {
            return form;
        }
        String path = words.group(2);
        int row = Optional.ofNullable(words.group(3)).map(Integer::parseInt).orElse(0);
        return section.repeating(path)
                .map(field -> changed(words.group(1), path, field, row, form))
                .orElse(form);
    }

    private static Form changed(String what, String path, Field field, int row, Form form) {
        int rows = form.rows(path);
        return switch (what) {
            case "add" -> added(path, field, form);
            case "remove" -> row < rows ? form.withoutRow(path, row) : form;
            case "up" -> row > 0 && row < rows ? form.withSwappedRows(path, row, row - 1, Field.OF_THE_PLACE) : form;
            default -> row < rows - 1 ? form.withSwappedRows(path, row, row + 1, Field.OF_THE_PLACE) : form;
        };
    }

    /** A list is never without a row to write in. */
    static Form shown(Section section, Form form) {
        Form shown = form;
        for (Field field : section.fields()) {
            shown = each(field.name(), field, shown, Rows::atLeastOne);
        }
        return shown;
    }

    private interface Change {
        Form of(String path, Field field, Form form);
    }

    private static Form each(String path, Field field, Form form, Change change) {
        if (field.repeats()) {
            return change.of(path, field, form);
        }
        Form changed = form;
        for (Field part : field.parts()) {
            changed = each(path + "." + part.name(), part, changed, change);
        }
        return changed;
    }

    private static Form atLeastOne(String path, Field field, Form form) {
        return form.rows(path) == 0 ? added(path, field, form) : form;
    }

    private static Form added(String path, Field field, Form form) {
        int row = form.rows(path);
        Form more = form.withRows(path, field.firstInRow(), row + 1);
        return more.rows(path) > row && field.has("number")
                ? more.with(more.in(path, row, "number"), Integer.toString(highest(path, form) + 1))
                : more;
    }

    private static int highest(String path, Form form) {
        return IntStream.range(0, form.rows(path))
                .mapToObj(row -> form.value(form.in(path, row, "number")))
                .filter(number -> number.matches("\\d{1,2}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
