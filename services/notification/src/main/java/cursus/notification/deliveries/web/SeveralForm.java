package cursus.notification.deliveries.web;

import cursus.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an order to send several messages again. */
record SeveralForm(@Nullable String reason, @Nullable List<@Nullable String> deliveries) {

    /** As many as a page of the list has. */
    private static final int MOST = 100;

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(order().errors());
        if (distinct().isEmpty()) {
            errors.add(new FieldError("deliveries", "required"));
        } else if (distinct().size() > MOST) {
            errors.add(new FieldError("deliveries", "too-many", MOST));
        }
        return errors;
    }

    ResendForm order() {
        return new ResendForm(reason);
    }

    List<String> distinct() {
        List<String> named = new ArrayList<>();
        for (String delivery : deliveries == null ? List.<String>of() : deliveries) {
            if (delivery != null && !delivery.isBlank() && !named.contains(delivery)) {
                named.add(delivery);
            }
        }
        return named;
    }
}
