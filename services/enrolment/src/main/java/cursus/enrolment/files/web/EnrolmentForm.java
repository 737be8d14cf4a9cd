package cursus.enrolment.files.web;

import cursus.enrolment.seats.Party;
import cursus.web.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for an enrolment.
 *
 * @param seats one where it is absent; any number, so that one that is not whole is refused by name
 * @param takesFewer false where it is absent
 */
record EnrolmentForm(
        @Nullable String cohort,
        @Nullable PayerForm payer,
        @Nullable BigDecimal seats,
        @Nullable Boolean takesFewer) {

    /** In one request. Whoever needs more turns to the training office. */
    private static final int MOST_SEATS = 50;

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (cohort == null || cohort.isBlank()) {
            errors.add(new FieldError("cohort", "required"));
        }
        if (payer == null) {
            errors.add(new FieldError("payer", "required"));
        } else {
            errors.addAll(payer.errors());
        }
        if (seats != null) {
            faultOf(seats).ifPresent(errors::add);
        }
        return errors;
    }

    private static Optional<FieldError> faultOf(BigDecimal seats) {
        if (seats.compareTo(BigDecimal.ONE) < 0) {
            return Optional.of(new FieldError("seats", "seats-below-one"));
        }
        if (seats.compareTo(BigDecimal.valueOf(MOST_SEATS)) > 0) {
            return Optional.of(new FieldError("seats", "seats-above-most", MOST_SEATS));
        }
        return Optional.of(new FieldError("seats", "seats-not-whole"))
                .filter(_ -> seats.stripTrailingZeros().scale() > 0);
    }

    /** Only where there are no errors. */
    Party party() {
        return new Party(seats == null ? 1 : seats.intValueExact(), Boolean.TRUE.equals(takesFewer));
    }
}
