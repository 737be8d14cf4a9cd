package cursus.web;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path in the body, such as {@code payer.siret}
 * @param messageKey the text lies under {@code field.<messageKey>} in the service's problem texts
 */
public record FieldError(String field, String messageKey, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public FieldError(String field, String messageKey, Object... arguments) {
        this(field, messageKey, List.of(arguments));
    }
}
