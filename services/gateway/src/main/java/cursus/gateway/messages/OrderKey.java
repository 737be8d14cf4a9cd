package cursus.gateway.messages;

import cursus.gateway.portal.Form;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of an order, which its form carries hidden: sending the form again is then safe. */
final class OrderKey {

    private static final String FIELD = "idempotencyKey";

    /** As these pages make them. It becomes a header, and a hidden field can hold anything. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f-]{36}");

    private OrderKey() {}

    static String of(Form form) {
        return form.value(FIELD);
    }

    /** With the key that it has, unless that is none of ours. */
    static Form in(Form form) {
        return OWN.matcher(of(form)).matches() ? form : newIn(form);
    }

    static Form newIn(Form form) {
        return form.with(FIELD, UUID.randomUUID().toString());
    }
}
