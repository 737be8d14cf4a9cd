package cursus.enrolment.files.web;

import cursus.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request for an enrolment. */
record EnrolmentForm(@Nullable String cohort, @Nullable PayerForm payer) {

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
        return errors;
    }
}
