package cursus.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/**
 * The one way in which events and stored states become JSON: absent values are left out, times are ISO-8601, amounts of
 * money are decimal strings, and unknown fields are tolerated so that producers may add some.
 */
public final class Json {

    /** Always with milliseconds, so that the texts of two instants sort as the instants do. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Instant.class, new InstantText()))
            .addModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING))
            .addModule(new SimpleModule("bounded-money").addDeserializer(Money.class, new BoundedMoney()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final class InstantText extends StdSerializer<Instant> {

        InstantText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(INSTANT.format(instant));
        }
    }

    /** Only amounts that somebody could mean: a number with a huge exponent would take a processor for minutes. */
    private static final class BoundedMoney extends StdDeserializer<Money> {

        private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");

        BoundedMoney() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode money = context.readTree(json);
            String amount = money.path("amount").asString("");
            String currency = money.path("currency").asString("");
            if (!AMOUNT.matcher(amount).matches()) {
                return context.reportInputMismatch(Money.class, "not an amount of money");
            }
            return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
        }
    }

    private Json() {}

    /** Immutable and safe for use by many threads. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
