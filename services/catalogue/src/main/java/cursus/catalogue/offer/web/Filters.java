package cursus.catalogue.offer.web;

import cursus.catalogue.offer.Wanted;
import cursus.catalogue.programmes.Branch;
import cursus.catalogue.programmes.PlaceKind;
import cursus.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the list is asked for, read from the parameters of a request. A form sends the empty ones, too, so they count as
 * absent; a parameter that nobody knows is refused, for whoever misspells one would take the whole list for the answer.
 */
final class Filters {

    private static final int LONGEST = 100;
    private static final int HIGHEST_PRICE = 1_000_000;
    private static final Set<String> KNOWN =
            Set.of("q", "family", "branch", "place", "maxPrice", "from", "to", "open", "page", "size");

    /** Nowhere in the suite is a token taken from an address, nor is anybody refused for having put one there. */
    private static final String TOKEN = "access_token";

    private final Map<String, String[]> parameters;
    private final List<FieldError> errors = new ArrayList<>();

    private Filters(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** Either what is wanted, or what is wrong with it. */
    record Reading(Wanted wanted, List<FieldError> errors) {

        Reading {
            errors = List.copyOf(errors);
        }
    }

    static Reading of(Map<String, String[]> parameters) {
        Filters filters = new Filters(parameters);
        filters.refuseUnknown();
        Wanted wanted = filters.wanted();
        filters.refusePeriodThatEndsBeforeItBegins(wanted);
        return new Reading(wanted, filters.errors);
    }

    /** Of something that only the list itself can tell. */
    static FieldError unknownFamily() {
        return new FieldError("family", "filter-family");
    }

    private Wanted wanted() {
        return new Wanted(
                value("q").filter(words -> isShort("q", words)),
                value("family"),
                oneOf("branch", Branch.values(), Branch::valueOf),
                oneOf("place", PlaceKind.values(), PlaceKind::valueOf),
                read("maxPrice", "filter-euros", Filters::euros),
                read("from", "filter-day", LocalDate::parse),
                read("to", "filter-day", LocalDate::parse),
                read("open", "filter-yes-or-no", Filters::yesOrNo).orElse(false));
    }

    private void refuseUnknown() {
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name) && !name.equals(TOKEN))
                .sorted()
                .limit(KNOWN.size())
                .forEach(name -> errors.add(new FieldError(shortened(name), "filter-nobody-knows")));
    }

    private void refusePeriodThatEndsBeforeItBegins(Wanted wanted) {
        wanted.to()
                .filter(to -> wanted.from().filter(to::isBefore).isPresent())
                .ifPresent(_ -> errors.add(new FieldError("to", "filter-period")));
    }

    private Optional<String> value(String name) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            errors.add(new FieldError(name, "filter-twice"));
            return Optional.empty();
        }
        return Arrays.stream(values)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private boolean isShort(String name, String words) {
        boolean fits = words.codePointCount(0, words.length()) <= LONGEST;
        if (!fits) {
            errors.add(new FieldError(name, "filter-too-long", LONGEST));
        }
        return fits;
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, E[] all, Function<String, E> meaning) {
        String choice = String.join(", ", Arrays.stream(all).map(Enum::name).toList());
        return read(name, "filter-one-of", meaning, choice);
    }

    private <T> Optional<T> read(String name, String rule, Function<String, T> meaning, Object... arguments) {
        Optional<String> text = value(name);
        try {
            return text.map(meaning);
        } catch (IllegalArgumentException | DateTimeException notUnderstood) {
            errors.add(new FieldError(name, rule, arguments));
            return Optional.empty();
        }
    }

    private static int euros(String text) {
        int euros = Integer.parseInt(text);
        if (euros < 0 || euros > HIGHEST_PRICE) {
            throw new IllegalArgumentException("out of range");
        }
        return euros;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
