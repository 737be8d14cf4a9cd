package cursus.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/**
 * The one way in which events and stored states become JSON: absent values are left out, times are ISO-8601, amounts of
 * money are decimal strings, and unknown fields are tolerated so that producers may add some.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING))
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** Immutable and safe for use by many threads. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
