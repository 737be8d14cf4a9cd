package cursus.gateway.officer.cohorts;

import cursus.gateway.portal.Amount;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The terms as a form has them, and what a form says as the catalogue wants it. */
final class TermsForm {

    static final String REVISION = "revision";
    static final String PLACES = "places";
    static final List<String> VAT = List.of("EXEMPT", "OUT_OF_SCOPE");
    static final List<String> ADMISSIONS = List.of("OPEN", "SELECTIVE");
    static final List<String> PLACE_KINDS = List.of("SITE", "OFF_SITE", "REMOTE");
    static final List<String> REASONS =
            List.of("TOO_FEW_PARTICIPANTS", "TRAINER_UNAVAILABLE", "PLACE_UNAVAILABLE", "REPLACED", "OTHER");

    private TermsForm() {}

    static Form of(CohortTerms terms) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("startsOn", terms.startsOn().toString());
        values.put("endsOn", terms.endsOn().toString());
        terms.capacity().ifPresent(capacity -> values.put("capacity", capacity.toString()));
        terms.minimum().ifPresent(minimum -> values.put("minimum", minimum.toString()));
        terms.price().map(Amount::amount).ifPresent(price -> values.put("price", price.toPlainString()));
        values.put("vatBasis", terms.vatBasis().orElse("EXEMPT"));
        values.put("admission", terms.admission().orElse("OPEN"));
        terms.registration().opensAt().ifPresent(opens -> values.put("opensAt", local(opens)));
        terms.registration().closesAt().ifPresent(closes -> values.put("closesAt", local(closes)));
        List<CohortTerms.Place> places = terms.places().orElse(List.of());
        for (int row = 0; row < places.size(); row++) {
            String start = PLACES + "[" + row + "].";
            values.put(start + "fr", places.get(row).fr());
            places.get(row).en().ifPresent(english -> values.put(start + "en", english));
            places.get(row).kind().ifPresent(kind -> values.put(start + "kind", kind));
        }
        return upon(terms, Form.typed(values));
    }

    /** With the revision that is decided by. */
    static Form upon(CohortTerms terms, Form form) {
        return form.with(REVISION, Integer.toString(terms.revision().orElse(0)));
    }

    static Form tidy(Form form) {
        return form.withoutEmptyRows(PLACES, Set.of("kind"));
    }

    static Map<String, Object> body(Act act, Form form, FormFields fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(REVISION, fields.optionalWholeNumber(REVISION).orElse(0));
        switch (act) {
            case CHANGES -> changes(form, fields, body);
            case REGISTRATION -> {
                fields.instant("opensAt").ifPresent(opens -> body.put("opensAt", opens));
                fields.instant("closesAt").ifPresent(closes -> body.put("closesAt", closes));
            }
            case CANCELLATION -> {
                body.put("reason", fields.required("why"));
                words("words", fields).ifPresent(words -> body.put("words", words));
            }
            case OPENING, CLOSING -> {}
        }
        return body;
    }

    private static void changes(Form form, FormFields fields, Map<String, Object> body) {
        body.put("startsOn", fields.date("startsOn"));
        body.put("endsOn", fields.date("endsOn"));
        body.put("capacity", fields.wholeNumber("capacity"));
        body.put("minimum", fields.wholeNumber("minimum"));
        body.put("price", fields.euros("price"));
        body.put("vatBasis", fields.required("vatBasis"));
        body.put("admission", fields.required("admission"));
        body.put(
                PLACES,
                IntStream.range(0, form.rows(PLACES))
                        .mapToObj(row -> place(row, fields))
                        .toList());
    }

    private static Map<String, Object> place(int row, FormFields fields) {
        String start = PLACES + "[" + row + "].";
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("fr", fields.required(start + "fr"));
        fields.optional(start + "en").ifPresent(english -> place.put("en", english));
        fields.optional(start + "kind").ifPresent(kind -> place.put("kind", kind));
        return place;
    }

    private static Optional<Map<String, Object>> words(String name, FormFields fields) {
        Optional<String> french = fields.optional(name + ".fr");
        Optional<String> english = fields.optional(name + ".en");
        if (french.isEmpty() && english.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("fr", french.orElse(""));
        english.ifPresent(some -> words.put("en", some));
        return Optional.of(words);
    }

    /** As a browser's field wants it; seconds would only be in the way. */
    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Wording.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
